package dev.pamphlet.local.http;

import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.http.HttpStatus;

/** Turns a request into a response. Called from many threads. */
@FunctionalInterface
public interface HttpHandler {

  /**
   * Handles a request whose body has been read.
   *
   * @return the response, now or later; no thread waits for it. A failure with {@link
   *     ConnectionBroken} closes the connection without a response; any other is a 500.
   */
  CompletableFuture<HttpResponse> handle(HttpRequest request);

  /**
   * The response to a request that the server refuses before its body is complete.
   *
   * @param head the request without its body
   * @param status 400, 408, 413 or 431
   */
  default HttpResponse refuse(HttpRequest head, int status) {
    return HttpResponse.message(status, HttpStatus.getMessage(status));
  }

  /** Breaks the connection of a request, like a network failure. */
  final class ConnectionBroken extends RuntimeException {

    private static final long serialVersionUID = 1;
  }
}
