package dev.pamphlet.local.gateway;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Between Jetty's requests and ours. No thread waits for a body, a function or a slow reader. */
final class GatewayHandler extends Handler.Abstract {

  /** API Gateway's limit for the request line and the headers together, in bytes. */
  private static final int MAX_HEAD = 10_240;

  /** API Gateway's limit for a payload, in bytes. */
  private static final int MAX_BODY = 10 * 1024 * 1024;

  private final Proxy proxy;

  GatewayHandler(Proxy proxy) {
    this.proxy = proxy;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    HttpRequest head = head(request);
    if (head.headSize() > MAX_HEAD) {
      write(proxy.refuse(head, Refusal.HEAD_TOO_LARGE), response, callback);
      return true;
    }
    if (request.getLength() > MAX_BODY) {
      write(proxy.refuse(head, Refusal.TOO_LARGE), response, callback);
      return true;
    }
    BodyReader.read(request, MAX_BODY)
        .handle(
            (body, failure) ->
                failure == null
                    ? proxy.handle(head.withBody(body))
                    : CompletableFuture.completedFuture(proxy.refuse(head, reason(failure))))
        .thenCompose(answer -> answer)
        .thenAccept(answer -> write(answer, response, callback))
        .whenComplete(
            (done, failure) -> {
              if (failure != null) {
                callback.failed(failure);
              }
            });
    return true;
  }

  private static Refusal reason(Throwable failure) {
    if (failure instanceof BodyReader.TooLarge) {
      return Refusal.TOO_LARGE;
    }
    return failure instanceof TimeoutException ? Refusal.REQUEST_TIMEOUT : Refusal.BAD_REQUEST;
  }

  private static HttpRequest head(Request request) {
    List<Header> headers =
        request.getHeaders().stream()
            .map(
                field ->
                    new Header(field.getName(), Optional.ofNullable(field.getValue()).orElse("")))
            .toList();
    return new HttpRequest(
        request.getMethod(),
        Optional.ofNullable(request.getHttpURI().getPath()).orElse(""),
        Optional.ofNullable(request.getHttpURI().getQuery()).orElse(""),
        request.getConnectionMetaData().getProtocol(),
        headers,
        new byte[0],
        Request.getRemoteAddr(request),
        Request.getLocalPort(request));
  }

  private static void write(HttpResponse answer, Response response, Callback callback) {
    byte[] body = HttpStatus.hasNoBody(answer.status()) ? new byte[0] : answer.body();
    response.setStatus(answer.status());
    answer.headers().forEach(header -> response.getHeaders().add(header.name(), header.value()));
    if (!HttpStatus.hasNoBody(answer.status())) {
      response.getHeaders().put("content-length", body.length);
    }
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
