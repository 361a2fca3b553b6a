package dev.pamphlet.cli.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

/** Sends requests signed with AWS Signature Version 4. */
final class SignedClient {

  private static final Duration TO_CONNECT = Duration.ofSeconds(10);

  /** Headers that java.net.http sets itself and does not let callers set. */
  private static final Set<String> SET_BY_CLIENT = Set.of("host", "content-length");

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TO_CONNECT)
          .build();
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final Endpoint endpoint;
  private final Clock clock;

  /**
   * @param clock of the signatures, which are valid for a few minutes
   */
  SignedClient(Endpoint endpoint, Clock clock) {
    this.endpoint = endpoint;
    this.clock = clock;
  }

  /**
   * Signs a request, sends it, and waits for the response.
   *
   * @return any response, including a refusal
   * @throws NotAllowed if there are no credentials
   * @throws Unanswered if no response arrives
   */
  HttpResponse<byte[]> send(ApiRequest call) {
    SdkHttpRequest signed = sign(call);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(signed.getUri())
            .timeout(endpoint.patience())
            .method(call.method(), BodyPublishers.ofByteArray(call.body()));
    signed
        .headers()
        .forEach(
            (name, values) -> {
              if (!SET_BY_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return exchange(request.build());
  }

  private SdkHttpRequest sign(ApiRequest call) {
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.fromValue(call.method()))
            .uri(below(endpoint.address(), call.path()));
    call.query().forEach(request::putRawQueryParameter);
    call.headers().forEach(request::putHeader);
    AwsCredentials credentials = NotAllowed.orResolved(endpoint.credentials());
    return signer
        .sign(
            sign ->
                sign.identity(credentials)
                    .request(request.build())
                    .payload(() -> new ByteArrayInputStream(call.body()))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, endpoint.region())
                    .putProperty(HttpSigner.SIGNING_CLOCK, clock))
        .request();
  }

  private static URI below(URI address, String path) {
    String base = address.toString();
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }

  private HttpResponse<byte[]> exchange(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (ConnectException | HttpConnectTimeoutException unreachable) {
      throw Unanswered.unreachable(cannotConnect(), unreachable);
    } catch (HttpTimeoutException late) {
      throw Unanswered.late(
          "%s did not answer within %d seconds; it may still carry out the request"
              .formatted(endpoint.address(), endpoint.patience().toSeconds()),
          late);
    } catch (IOException broken) {
      throw Unanswered.late(
          "the connection to %s broke (%s); the API may still carry out the request"
              .formatted(endpoint.address(), broken.getMessage()),
          broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Unanswered.late("interrupted while waiting for a response", interrupted);
    }
  }

  private String cannotConnect() {
    String line = "cannot connect to " + endpoint.address();
    return endpoint.address().equals(Endpoint.LOCAL)
        ? line + "; start the local system with 'mvn -q -P run', or name another API with --api"
        : line;
  }
}
