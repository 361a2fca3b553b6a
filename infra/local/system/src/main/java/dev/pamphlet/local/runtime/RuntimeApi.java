package dev.pamphlet.local.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pamphlet.local.http.Header;
import dev.pamphlet.local.http.HttpHandler;
import dev.pamphlet.local.http.HttpRequest;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.HttpServer;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.http.Routes;
import dev.pamphlet.local.runtime.AccessKeys.AccessKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpStatus;

/**
 * The <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda Runtime
 * API</a> of 2018-06-01, on a free port of the loopback. On AWS every environment has its own; here
 * they share a server, and each gets an unguessable path. Below it are also the credentials of
 * functions that start from snapshots.
 */
final class RuntimeApi implements AutoCloseable {

  /** Lambda's limit for a function's synchronous response: 6 MB and 100 bytes for its envelope. */
  static final int LARGEST_RESPONSE = 6_291_556;

  private static final Invocation.Failed TOO_LARGE =
      new Invocation.Failed(
          "Function.ResponseSizeTooLarge",
          "Response payload size exceeded maximum allowed payload size (%d bytes)."
              .formatted(LARGEST_RESPONSE));

  private static final HttpResponse ACCEPTED =
      HttpResponse.json(HttpStatus.ACCEPTED_202, Json.object().put("status", "OK"));

  private static final HttpResponse RESTORED =
      new HttpResponse(HttpStatus.OK_200, List.of(), new byte[0]);

  private static final HttpResponse INVALID_ID =
      HttpResponse.json(
          HttpStatus.BAD_REQUEST_400,
          Json.object()
              .put("errorMessage", "Invalid request ID")
              .put("errorType", "InvalidRequestID"));

  private static final String CREDENTIALS = "/2021-04-23/credentials";

  /** Nobody's: calls before the snapshot have no rights here. */
  private static final AccessKey BEFORE_RESTORE = new AccessKey("BEFORERESTORE", "secret");

  private final Map<String, Seat> seats = new ConcurrentHashMap<>();
  private final Routes<Function<Call, CompletableFuture<HttpResponse>>> routes = new Routes<>();
  private final HttpServer server;

  private record Seat(Conversation conversation, String functionArn, AccessKey key) {}

  /**
   * A call from the runtime in a seat.
   *
   * @param requestId of its event; empty if the call has none
   * @param tooLarge whether its body exceeds the limit and was not read
   */
  private record Call(Seat seat, String requestId, HttpRequest request, boolean tooLarge) {}

  /**
   * Starts to listen.
   *
   * @throws IllegalStateException when no port is free
   */
  RuntimeApi() {
    String runtime = "/{seat}/2018-06-01/runtime/";
    routes
        .add("GET", runtime + "invocation/next", RuntimeApi::next)
        .add("POST", runtime + "invocation/{id}/response", call -> posts(call, response(call)))
        .add("POST", runtime + "invocation/{id}/error", call -> posts(call, failure(call)))
        .add("POST", runtime + "init/error", RuntimeApi::failsToStart)
        .add("GET", runtime + "restore/next", RuntimeApi::restores)
        .add("POST", runtime + "restore/error", RuntimeApi::failsToStart)
        .add("GET", "/{seat}" + CREDENTIALS, call -> now(credentials(call.seat())));
    server =
        HttpServer.start(
            HttpServer.Settings.loopback("runtime-api", LARGEST_RESPONSE), new Calls());
  }

  /**
   * Opens an endpoint for one environment.
   *
   * @param key that it gets as its credentials if it starts from a snapshot
   * @return the value of {@code AWS_LAMBDA_RUNTIME_API}: host, port and path
   */
  String open(Conversation conversation, String functionArn, AccessKey key) {
    String seat = UUID.randomUUID().toString();
    seats.put(seat, new Seat(conversation, functionArn, key));
    return server.address().getAuthority() + "/" + seat;
  }

  /** The value of {@code AWS_CONTAINER_CREDENTIALS_FULL_URI} for an opened endpoint. */
  static String credentialsAt(String address) {
    return "http://" + address + CREDENTIALS;
  }

  void close(String address) {
    seats.remove(address.substring(address.indexOf('/') + 1));
  }

  @Override
  public void close() {
    server.close();
  }

  private final class Calls implements HttpHandler {

    @Override
    public CompletableFuture<HttpResponse> handle(HttpRequest request) {
      return call(request, false);
    }

    /** Too large a response is a failure of the function. */
    @Override
    public HttpResponse refuse(HttpRequest head, int status) {
      return status == HttpStatus.PAYLOAD_TOO_LARGE_413
          ? call(head, true).join()
          : HttpHandler.super.refuse(head, status);
    }

    private CompletableFuture<HttpResponse> call(HttpRequest request, boolean tooLarge) {
      var match = routes.match(request.method(), request.path());
      Optional<Seat> seat =
          match
              .map(it -> it.variables().get("seat"))
              .flatMap(it -> Optional.ofNullable(seats.get(it)));
      if (seat.isEmpty()) {
        return now(HttpResponse.message(HttpStatus.NOT_FOUND_404, "Not Found"));
      }
      String requestId = match.get().variables().get("id");
      return match.get().target().apply(new Call(seat.get(), requestId, request, tooLarge));
    }
  }

  private static CompletableFuture<HttpResponse> next(Call call) {
    return call.seat().conversation().next().thenApply(turn -> event(turn, call.seat()));
  }

  private static HttpResponse event(Turn turn, Seat seat) {
    return new HttpResponse(
        HttpStatus.OK_200,
        List.of(
            new Header("Lambda-Runtime-Aws-Request-Id", turn.requestId()),
            new Header("Lambda-Runtime-Deadline-Ms", Long.toString(turn.deadline().toEpochMilli())),
            new Header("Lambda-Runtime-Invoked-Function-Arn", seat.functionArn()),
            new Header("Lambda-Runtime-Trace-Id", traceId(turn)),
            new Header("Content-Type", "application/json")),
        turn.event());
  }

  /** An X-Ray header without sampling, because there is no daemon for traces. */
  private static String traceId(Turn turn) {
    String hex = turn.requestId().replace("-", "");
    return "Root=1-%s-%s;Parent=%s;Sampled=0"
        .formatted(hex.substring(0, 8), hex.substring(8), hex.substring(0, 16));
  }

  private static CompletableFuture<HttpResponse> posts(Call call, Invocation invocation) {
    boolean wasAsked = call.seat().conversation().says(call.requestId(), invocation);
    return now(wasAsked ? ACCEPTED : INVALID_ID);
  }

  private static CompletableFuture<HttpResponse> failsToStart(Call call) {
    call.seat().conversation().failsToStart(failure(call));
    return now(ACCEPTED);
  }

  private static CompletableFuture<HttpResponse> restores(Call call) {
    return call.seat().conversation().awaitsRestore().thenApply(restored -> RESTORED);
  }

  /**
   * Those from before a snapshot have expired by the time it is restored. Unlike on AWS there is no
   * session token: all keys here are permanent.
   */
  private static HttpResponse credentials(Seat seat) {
    boolean restored = seat.conversation().isRestored();
    AccessKey key = restored ? seat.key() : BEFORE_RESTORE;
    return HttpResponse.json(
        HttpStatus.OK_200,
        Json.object()
            .put("AccessKeyId", key.id())
            .put("SecretAccessKey", key.secret())
            .put("Expiration", Instant.now().plusSeconds(restored ? 3_600 : 1).toString()));
  }

  private static Invocation response(Call call) {
    return call.tooLarge() ? TOO_LARGE : new Invocation.Returned(call.request().body());
  }

  private static Invocation.Failed failure(Call call) {
    String unnamed =
        call.request().first("Lambda-Runtime-Function-Error-Type").orElse("Runtime.Unknown");
    Optional<JsonNode> error = Json.read(call.request().body());
    return new Invocation.Failed(
        error.orElse(MissingNode.getInstance()).path("errorType").asText(unnamed),
        error
            .map(report -> report.path("errorMessage").asText(""))
            .orElse("an error report that is not JSON"));
  }

  private static CompletableFuture<HttpResponse> now(HttpResponse response) {
    return CompletableFuture.completedFuture(response);
  }
}
