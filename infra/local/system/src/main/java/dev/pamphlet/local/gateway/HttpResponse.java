package dev.pamphlet.local.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An answer ready to be written. */
record HttpResponse(int status, List<Header> headers, byte[] body) {

  HttpResponse {
    headers = List.copyOf(headers);
  }

  /** The gateway's own answers all look like this one: a status and a message in JSON. */
  static HttpResponse refusal(int status, String message) {
    return new HttpResponse(
        status,
        List.of(new Header("content-type", "application/json")),
        "{\"message\":\"%s\"}".formatted(message).getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse with(List<Header> more) {
    List<Header> all = new ArrayList<>(headers);
    all.addAll(more);
    return new HttpResponse(status, all, body);
  }
}
