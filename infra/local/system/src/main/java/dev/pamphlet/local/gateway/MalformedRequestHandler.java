package dev.pamphlet.local.gateway;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what never became a request, such as headers beyond the limit, in the API's own form. */
final class MalformedRequestHandler extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    HttpResponse refusal = refusal(response.getStatus());
    refusal.headers().forEach(header -> response.getHeaders().put(header.name(), header.value()));
    response.write(true, ByteBuffer.wrap(refusal.body()), callback);
    return true;
  }

  private static HttpResponse refusal(int status) {
    return HttpResponse.refusal(status, HttpStatus.getMessage(status));
  }
}
