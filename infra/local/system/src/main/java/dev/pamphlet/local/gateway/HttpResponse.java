package dev.pamphlet.local.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** An answer ready to be written. */
public record HttpResponse(int status, List<Header> headers, byte[] body) {

  public HttpResponse {
    headers = List.copyOf(headers);
  }

  /** The gateway's own answers all look like this one: a status and a message in JSON. */
  static HttpResponse refusal(int status, String message) {
    return new HttpResponse(
        status,
        List.of(new Header("content-type", "application/json")),
        "{\"message\":\"%s\"}".formatted(message).getBytes(StandardCharsets.UTF_8));
  }

  /** Writes it, as the last of its request. */
  public void write(Response response, Callback callback) {
    response.setStatus(status);
    headers.forEach(header -> response.getHeaders().add(header.name(), header.value()));
    boolean bodiless = HttpStatus.hasNoBody(status);
    if (!bodiless) {
      response.getHeaders().put("content-length", body.length);
    }
    response.write(true, ByteBuffer.wrap(bodiless ? new byte[0] : body), callback);
  }

  HttpResponse with(List<Header> more) {
    List<Header> all = new ArrayList<>(headers);
    all.addAll(more);
    return new HttpResponse(status, all, body);
  }
}
