package dev.pamphlet.local.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Requests for tests of the gateway's parts. */
public final class Requests {

  private Requests() {}

  public static HttpRequest get(String target, String... headerLines) {
    return of("GET", target, "", headerLines);
  }

  public static HttpRequest of(String method, String target, String body, String... headerLines) {
    List<Header> headers = new ArrayList<>();
    for (String line : headerLines) {
      int colon = line.indexOf(':');
      headers.add(new Header(line.substring(0, colon), line.substring(colon + 1)));
    }
    int question = target.indexOf('?');
    return new HttpRequest(
        method,
        question < 0 ? target : target.substring(0, question),
        question < 0 ? "" : target.substring(question + 1),
        "HTTP/1.1",
        headers,
        body.getBytes(StandardCharsets.UTF_8),
        "192.0.2.1",
        3000);
  }

  /** The same request from this machine, the only one whose signed requests are accepted. */
  static HttpRequest fromHere(HttpRequest request) {
    return new HttpRequest(
        request.method(),
        request.path(),
        request.query(),
        request.protocol(),
        request.headers(),
        request.body(),
        "127.0.0.1",
        request.port());
  }

  /** A request as it goes over the wire. */
  public static String text(HttpRequest request) {
    StringBuilder text = new StringBuilder(request.method()).append(' ').append(request.path());
    if (!request.query().isEmpty()) {
      text.append('?').append(request.query());
    }
    text.append(" HTTP/1.1\r\n");
    request
        .headers()
        .forEach(h -> text.append(h.name()).append(": ").append(h.value()).append("\r\n"));
    text.append("content-length: ").append(request.body().length).append("\r\n\r\n");
    return text.append(new String(request.body(), StandardCharsets.UTF_8)).toString();
  }
}
