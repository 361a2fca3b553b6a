package dev.pamphlet.local;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Calls the editor's routes, signed with Signature Version 4. */
final class EditorApi {

  /** The only key that a local system knows; its secret is the same. */
  static final String KEY = "local-editor";

  private final URI address;
  private final SignedCalls calls;

  EditorApi(URI address, String region) {
    this(address, region, Clock.systemUTC());
  }

  /**
   * @param clock tells when a request is signed
   */
  EditorApi(URI address, String region, Clock clock) {
    this.address = address;
    this.calls = new SignedCalls(KEY, KEY, "execute-api", region, clock);
  }

  /** Gets a path as the editor. */
  HttpResponse<byte[]> at(String path) {
    return calls.send(
        SdkHttpRequest.builder().method(SdkHttpMethod.GET).uri(address.resolve(path)).build(),
        new byte[0]);
  }

  /**
   * Sends any request.
   *
   * @param headers in addition to those of the signature
   */
  HttpResponse<byte[]> send(String method, String path, Map<String, String> headers, String body) {
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder().method(SdkHttpMethod.valueOf(method)).uri(address.resolve(path));
    headers.forEach(request::putHeader);
    return calls.send(request.build(), body.getBytes(StandardCharsets.UTF_8));
  }

  /** Gets an article as the editor. */
  HttpResponse<byte[]> get(String slug) {
    return calls.send(request(SdkHttpMethod.GET, slug).build(), new byte[0]);
  }

  /**
   * Saves an article, and publishes it if its front matter says so.
   *
   * @param precondition {@code if-match} or {@code if-none-match}
   * @param tag the value that has to match
   */
  HttpResponse<byte[]> put(String slug, byte[] source, String precondition, String tag) {
    SdkHttpRequest request =
        request(SdkHttpMethod.PUT, slug)
            .putHeader("content-type", "text/markdown; charset=utf-8")
            .putHeader(precondition, tag)
            .build();
    return calls.send(request, source);
  }

  /** Stores a picture. */
  HttpResponse<byte[]> storePicture(String name, String mediaType, byte[] picture) {
    return calls.send(
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.PUT)
            .uri(address.resolve("/v1/editor/images/" + name))
            .putHeader("content-type", mediaType)
            .build(),
        picture);
  }

  /** Deletes a picture for everybody. */
  HttpResponse<byte[]> deletePicture(String path) {
    return calls.send(
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.DELETE)
            .uri(address.resolve("/v1/editor" + path))
            .build(),
        new byte[0]);
  }

  private SdkHttpRequest.Builder request(SdkHttpMethod method, String slug) {
    return SdkHttpRequest.builder()
        .method(method)
        .uri(address.resolve("/v1/editor/articles/" + slug));
  }
}
