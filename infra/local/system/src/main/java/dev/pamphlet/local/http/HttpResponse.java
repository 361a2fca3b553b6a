package dev.pamphlet.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A response, ready to be written.
 *
 * @param headers without a {@code content-length}, which is the body's; except in a response to
 *     HEAD
 */
public record HttpResponse(int status, List<Header> headers, byte[] body) {

  private static final Header JSON = new Header("content-type", "application/json");

  public HttpResponse {
    headers = List.copyOf(headers);
  }

  /** A JSON document. */
  public static HttpResponse json(int status, JsonNode body) {
    return new HttpResponse(status, List.of(JSON), Json.write(body));
  }

  /** Plain text. */
  public static HttpResponse text(int status, String body) {
    return new HttpResponse(
        status,
        List.of(new Header("content-type", "text/plain; charset=utf-8")),
        body.getBytes(StandardCharsets.UTF_8));
  }

  /** A message in JSON, in API Gateway's format of refusals: {@code {"message":"Not Found"}}. */
  public static HttpResponse message(int status, String message) {
    return json(status, Json.object().put("message", message));
  }

  /** Writes it and completes the request. */
  void write(Response response, Callback callback) {
    response.setStatus(status);
    headers.forEach(header -> response.getHeaders().add(header.name(), header.value()));
    boolean bodiless = HttpStatus.hasNoBody(status);
    if (!bodiless && !response.getHeaders().contains("content-length")) {
      response.getHeaders().put("content-length", body.length);
    }
    response.write(true, ByteBuffer.wrap(bodiless ? new byte[0] : body), callback);
  }

  /** The same with more headers. */
  public HttpResponse with(List<Header> more) {
    List<Header> all = new ArrayList<>(headers);
    all.addAll(more);
    return new HttpResponse(status, all, body);
  }
}
