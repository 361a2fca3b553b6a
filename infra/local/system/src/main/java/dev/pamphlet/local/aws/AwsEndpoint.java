package dev.pamphlet.local.aws;

import dev.pamphlet.local.http.HttpRequest;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.HttpServer;
import dev.pamphlet.local.http.SignatureV4;
import dev.pamphlet.local.runtime.AccessKeys;
import dev.pamphlet.template.LocalAccount;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The AWS endpoint for functions, on a free port of the loopback. The signature of a request tells
 * the service and the calling function. The call then passes the interceptors in their order and
 * reaches its service.
 *
 * @see <a href="https://docs.aws.amazon.com/general/latest/gr/api-error-codes.html">Common errors
 *     of AWS's APIs</a>
 */
public final class AwsEndpoint implements AutoCloseable {

  /** The limit of a request body, in bytes: DynamoDB's, and enough for a picture in S3. */
  private static final int MAX_BODY = 16 * 1024 * 1024;

  private final Map<String, Entry> services = new LinkedHashMap<>();
  private final AccessKeys keys;
  private final Clock clock;
  private final List<Interceptor> interceptors;
  private final HttpServer server;

  private record Entry(AwsService service, SignatureV4 signatures) {}

  private AwsEndpoint(
      List<AwsService> services, AccessKeys keys, Clock clock, List<Interceptor> interceptors) {
    for (AwsService service : services) {
      SignatureV4 signatures = new SignatureV4(keys.secrets(), LocalAccount.REGION, service.name());
      this.services.put(service.name(), new Entry(service, signatures));
    }
    this.keys = keys;
    this.clock = clock;
    this.interceptors = List.copyOf(interceptors);
    this.server = HttpServer.start(HttpServer.Settings.loopback("aws", MAX_BODY), this::handle);
  }

  /**
   * Starts to listen.
   *
   * @param clock for checking the age of signatures
   * @param interceptors take every call in their order, before its service
   * @throws IllegalStateException when no port is free
   */
  public static AwsEndpoint start(
      List<AwsService> services, AccessKeys keys, Clock clock, List<Interceptor> interceptors) {
    return new AwsEndpoint(services, keys, clock, interceptors);
  }

  /** A client that calls in the name of a function, through the interceptors. */
  public AwsClient client(String function) {
    return client(
        (service, request) ->
            CompletableFuture.completedFuture(request)
                .thenCompose(read -> call(service, function, read)));
  }

  /** A client that is not a function, and may do anything. */
  public AwsClient client() {
    return client((service, request) -> service.handle(service.read("", request), request));
  }

  private AwsClient client(
      BiFunction<AwsService, HttpRequest, CompletableFuture<HttpResponse>> send) {
    return (name, target, input) -> {
      AwsService service = services.get(name).service();
      try {
        return AwsJsonService.output(
            send.apply(service, AwsJsonService.request(name, target, input)).join());
      } catch (CompletionException failure) {
        throw failure.getCause() instanceof AwsError error ? error : AwsError.internalServerError();
      }
    };
  }

  /** Its address. */
  public URI address() {
    return server.address();
  }

  @Override
  public void close() {
    server.close();
  }

  private CompletableFuture<HttpResponse> handle(HttpRequest request) {
    Optional<Entry> entry = SignatureV4.claimedService(request).map(services::get);
    Optional<String> function =
        entry
            .flatMap(it -> it.signatures().verify(request, clock.instant()))
            .flatMap(caller -> keys.function(caller.accessKeyId()));
    if (function.isEmpty()) {
      return CompletableFuture.completedFuture(
          entry
              .map(it -> it.service().write(notSigned(request)))
              .orElse(notSigned(request).awsJson()));
    }
    AwsService service = entry.orElseThrow().service();
    return CompletableFuture.completedFuture(request)
        .thenCompose(read -> call(service, function.get(), read))
        .exceptionally(failure -> service.write(errorIn(failure)));
  }

  private CompletableFuture<HttpResponse> call(
      AwsService service, String function, HttpRequest request) {
    AwsCall call = service.read(function, request);
    Supplier<CompletableFuture<HttpResponse>> next = () -> service.handle(call, request);
    for (int i = interceptors.size() - 1; i >= 0; i--) {
      Interceptor interceptor = interceptors.get(i);
      Supplier<CompletableFuture<HttpResponse>> after = next;
      next = () -> interceptor.intercept(call, after);
    }
    return next.get();
  }

  /** The error of a service; throws any other failure unchanged. */
  private static AwsError errorIn(Throwable failure) {
    if (failure instanceof CompletionException && failure.getCause() instanceof AwsError error) {
      return error;
    }
    throw failure instanceof CompletionException passedOn
        ? passedOn
        : new CompletionException(failure);
  }

  private AwsError notSigned(HttpRequest request) {
    Optional<String> key = SignatureV4.claimedKey(request);
    if (key.isEmpty()) {
      return AwsError.common(
          "MissingAuthenticationTokenException", "Request is missing Authentication Token");
    }
    if (keys.function(key.get()).isEmpty()) {
      return AwsError.common(
          "UnrecognizedClientException", "The security token included in the request is invalid.");
    }
    return AwsError.common(
        "InvalidSignatureException",
        "The request signature we calculated does not match the signature you provided."
            + " Check your AWS Secret Access Key and signing method."
            + " Consult the service documentation for details.");
  }
}
