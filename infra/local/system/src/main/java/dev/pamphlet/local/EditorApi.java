package dev.pamphlet.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** The editor's routes, called as any editor calls them: signed with Signature Version 4. */
final class EditorApi {

  /** The only key that a local system knows; its secret is the same. */
  static final String KEY = "local-editor";

  /** Longer than any function may take, so that the gateway's answer is the one that is seen. */
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** What java.net.http sets itself and does not let others set. */
  private static final Set<String> SET_BY_CLIENT = Set.of("host", "content-length");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final AwsCredentialsIdentity credentials = AwsCredentialsIdentity.create(KEY, KEY);
  private final URI address;
  private final String region;

  EditorApi(URI address, String region) {
    this.address = address;
    this.region = region;
  }

  /** What the editor sees of an article. */
  HttpResponse<byte[]> get(String slug) {
    return send(request(SdkHttpMethod.GET, slug).build(), new byte[0]);
  }

  /**
   * Saves an article, and publishes it if its front matter says so.
   *
   * @param precondition {@code if-match} or {@code if-none-match}
   * @param tag what has to match
   */
  HttpResponse<byte[]> put(String slug, byte[] source, String precondition, String tag) {
    SdkHttpRequest request =
        request(SdkHttpMethod.PUT, slug)
            .putHeader("content-type", "text/markdown; charset=utf-8")
            .putHeader(precondition, tag)
            .build();
    return send(request, source);
  }

  private SdkHttpRequest.Builder request(SdkHttpMethod method, String slug) {
    return SdkHttpRequest.builder()
        .method(method)
        .uri(address.resolve("/v1/editor/articles/" + slug));
  }

  private HttpResponse<byte[]> send(SdkHttpRequest request, byte[] body) {
    SignedRequest signed =
        signer.sign(
            sign ->
                sign.identity(credentials)
                    .request(request)
                    .payload(() -> new ByteArrayInputStream(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region));
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
      throw new IllegalStateException("interrupted while calling the editor's routes", interrupted);
    }
  }
}
