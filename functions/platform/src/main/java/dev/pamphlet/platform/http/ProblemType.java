package dev.pamphlet.platform.http;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The problems that a caller can meet, each with a stable type (RFC 9457). The type is a relative
 * reference, resolved against the address of the API, so that it holds under any domain.
 */
public enum ProblemType {
  INVALID_PARAMETER(400, "invalid-parameter", "Invalid parameter"),
  MALFORMED_BODY(400, "malformed-body", "Malformed body"),
  MALFORMED_HEADER(400, "malformed-header", "Malformed header"),
  FORBIDDEN(403, "forbidden", "Forbidden"),
  NOT_FOUND(404, "not-found", "Not found"),
  CONFLICT(409, "conflict", "Conflict"),
  GONE(410, "gone", "Gone"),
  PRECONDITION_FAILED(412, "precondition-failed", "Precondition failed"),
  BODY_TOO_LARGE(413, "body-too-large", "Content too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "Unsupported media type"),
  REFUSED(422, "refused", "Unprocessable content"),
  PRECONDITION_REQUIRED(428, "precondition-required", "Precondition required"),
  TOO_MANY_REQUESTS(429, "too-many-requests", "Too many requests"),
  INTERNAL(500, "internal", "Internal error"),
  UNAVAILABLE(503, "unavailable", "Service unavailable");

  private final int status;
  private final String name;
  private final String title;

  ProblemType(int status, String name, String title) {
    this.status = status;
    this.name = name;
    this.title = title;
  }

  /** Its HTTP status. */
  public int status() {
    return status;
  }

  /** The type with this id, if there is one. */
  public static Optional<ProblemType> of(String id) {
    return Stream.of(values()).filter(type -> type.name.equals(id)).findFirst();
  }

  /** The end of the type member: {@code not-found}. */
  public String id() {
    return name;
  }

  /** The type member: {@code /problems/not-found}. */
  public String uri() {
    return "/problems/" + name;
  }

  /** The title, the same for every occurrence. */
  public String title() {
    return title;
  }
}
