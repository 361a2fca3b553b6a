package dev.pamphlet.local.gateway;

import dev.pamphlet.local.http.HttpResponse;
import java.util.Arrays;

/** Responses of the gateway itself, with the bodies of API Gateway for HTTP APIs. */
enum Refusal {
  BAD_REQUEST(400, "Bad Request"),
  FORBIDDEN(403, "Forbidden"),
  /** Only in the local run, where everybody knows the editor's key. */
  NOT_THIS_MACHINE(
      403, "Forbidden: signed routes are for this machine only: ask 127.0.0.1 or localhost, on it"),
  NOT_FOUND(404, "Not Found"),
  REQUEST_TIMEOUT(408, "Request Timeout"),
  TOO_LARGE(413, "Request Entity Too Large"),
  TOO_MANY_REQUESTS(429, "Too Many Requests"),
  HEAD_TOO_LARGE(431, "Request Header Fields Too Large"),
  INTERNAL_SERVER_ERROR(500, "Internal Server Error"),
  SERVICE_UNAVAILABLE(503, "Service Unavailable");

  private final int status;
  private final String message;

  Refusal(int status, String message) {
    this.status = status;
    this.message = message;
  }

  /** The refusal for a status of the server. */
  static Refusal of(int status) {
    return Arrays.stream(values())
        .filter(refusal -> refusal.status == status)
        .findFirst()
        .orElse(BAD_REQUEST);
  }

  String message() {
    return message;
  }

  HttpResponse response() {
    return HttpResponse.message(status, message);
  }
}
