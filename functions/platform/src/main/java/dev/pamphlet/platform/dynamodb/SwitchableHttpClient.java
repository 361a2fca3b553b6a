package dev.pamphlet.platform.dynamodb;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * The HTTP client under the SDK's client, which can be given answers to play for a while instead of
 * calling anybody. A function is rehearsed with it before its snapshot: the whole path runs, from
 * the event through marshalling and signing and back, and nothing is read or written.
 */
public final class SwitchableHttpClient implements SdkHttpClient {

  private final SdkHttpClient real;
  private volatile Iterator<byte[]> canned;

  private SwitchableHttpClient(SdkHttpClient real) {
    this.real = real;
  }

  public static SwitchableHttpClient forThisMachine() {
    return new SwitchableHttpClient(HttpClients.forThisMachine());
  }

  static SwitchableHttpClient over(SdkHttpClient real) {
    return new SwitchableHttpClient(real);
  }

  /**
   * Runs the given code with its calls answered by these bodies, one after the other, and then goes
   * back to calling.
   */
  public void playing(List<byte[]> answers, Runnable code) {
    canned = List.copyOf(answers).iterator();
    try {
      code.run();
    } finally {
      canned = null;
    }
  }

  /**
   * One unsigned request to the endpoint, for its connection alone: name resolution, sockets and
   * TLS are loaded before the snapshot. Whatever is answered is thrown away, and the connection
   * with it: in a restored snapshot nobody would be at its other end.
   */
  public void greet(URI endpoint) throws IOException {
    SdkHttpRequest greeting =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.GET)
            .uri(endpoint)
            .putHeader("connection", "close")
            .build();
    HttpExecuteResponse answer =
        real.prepareRequest(HttpExecuteRequest.builder().request(greeting).build()).call();
    if (answer.responseBody().isPresent()) {
      try (AbortableInputStream body = answer.responseBody().get()) {
        body.readAllBytes();
      }
    }
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    Iterator<byte[]> answers = canned;
    if (answers == null) {
      return real.prepareRequest(request);
    }
    if (!answers.hasNext()) {
      throw new IllegalStateException("There is no answer for this call.");
    }
    return new Canned(answers.next());
  }

  @Override
  public void close() {
    real.close();
  }

  @Override
  public String clientName() {
    return real.clientName();
  }

  private record Canned(byte[] answer) implements ExecutableHttpRequest {

    @Override
    public HttpExecuteResponse call() {
      return HttpExecuteResponse.builder()
          .response(
              SdkHttpFullResponse.builder()
                  .statusCode(200)
                  .putHeader("content-type", "application/x-amz-json-1.0")
                  .putHeader("content-length", Integer.toString(answer.length))
                  .build())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer)))
          .build();
    }

    @Override
    public void abort() {
      // There is nothing under way.
    }
  }
}
