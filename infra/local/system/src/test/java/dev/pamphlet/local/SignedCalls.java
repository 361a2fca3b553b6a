package dev.pamphlet.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Sends requests with a key's signature, by Signature Version 4. */
public final class SignedCalls {

  /** Longer than any function may take, so that the gateway answers first. */
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** Headers that java.net.http sets itself and does not let callers set. */
  private static final Set<String> SET_BY_CLIENT = Set.of("host", "content-length");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final AwsCredentialsIdentity credentials;
  private final String service;
  private final String region;
  private final Clock clock;

  /**
   * @param key the key's id
   * @param service the name that calls are signed for, {@code execute-api}
   */
  public SignedCalls(String key, String secret, String service, String region) {
    this(key, secret, service, region, Clock.systemUTC());
  }

  /**
   * @param key the key's id
   * @param service the name that calls are signed for, {@code execute-api}
   * @param clock tells when they are signed
   */
  SignedCalls(String key, String secret, String service, String region, Clock clock) {
    this.credentials = AwsCredentialsIdentity.create(key, secret);
    this.service = service;
    this.region = region;
    this.clock = clock;
  }

  /**
   * Signs a request, sends it and waits for the response.
   *
   * @throws UncheckedIOException when there is none
   */
  public HttpResponse<byte[]> send(SdkHttpRequest request, byte[] body) {
    SignedRequest signed =
        signer.sign(
            sign ->
                sign.identity(credentials)
                    .request(request)
                    .payload(() -> new ByteArrayInputStream(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                    .putProperty(HttpSigner.SIGNING_CLOCK, clock));
    HttpRequest.Builder sent =
        HttpRequest.newBuilder(request.getUri())
            .timeout(PATIENCE)
            .method(request.method().name(), BodyPublishers.ofByteArray(body));
    signed
        .request()
        .headers()
        .forEach(
            (name, values) -> {
              if (!SET_BY_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> sent.header(name, value));
              }
            });
    try {
      return http.send(sent.build(), BodyHandlers.ofByteArray());
    } catch (IOException unanswered) {
      throw new UncheckedIOException(unanswered);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", interrupted);
    }
  }
}
