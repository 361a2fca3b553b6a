package dev.pamphlet.local.gateway;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
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
    HttpRequest head = HttpRequest.head(request);
    if (head.headSize() > MAX_HEAD) {
      proxy.refuse(head, Refusal.HEAD_TOO_LARGE).write(response, callback);
      return true;
    }
    if (request.getLength() > MAX_BODY) {
      proxy.refuse(head, Refusal.TOO_LARGE).write(response, callback);
      return true;
    }
    BodyReader.read(request, MAX_BODY)
        .handle(
            (body, failure) ->
                failure == null
                    ? proxy.handle(head.withBody(body))
                    : CompletableFuture.completedFuture(proxy.refuse(head, reason(failure))))
        .thenCompose(answer -> answer)
        .thenAccept(answer -> answer.write(response, callback))
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
}
