package dev.pamphlet.platform.http;

/**
 * The problems that a caller can meet, each with a stable type (RFC 9457). The type is a relative
 * reference, resolved against the address of the API, so that it stays true under any domain.
 */
public enum ProblemType {
  INVALID_PARAMETER(400, "invalid-parameter", "A parameter is not valid"),
  MALFORMED_BODY(400, "malformed-body", "The body cannot be read"),
  MALFORMED_HEADER(400, "malformed-header", "A header cannot be read"),
  NOT_FOUND(404, "not-found", "There is nothing here"),
  CONFLICT(409, "conflict", "This does not go together with what is there"),
  GONE(410, "gone", "This was taken back"),
  PRECONDITION_FAILED(412, "precondition-failed", "The precondition does not hold"),
  BODY_TOO_LARGE(413, "body-too-large", "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The body is of another media type"),
  REFUSED(422, "refused", "The content is refused"),
  PRECONDITION_REQUIRED(428, "precondition-required", "A precondition is missing"),
  TOO_MANY_REQUESTS(429, "too-many-requests", "Too many requests"),
  INTERNAL(500, "internal", "Something is broken here"),
  UNAVAILABLE(503, "unavailable", "Try again in a moment");

  private final int status;
  private final String name;
  private final String title;

  ProblemType(int status, String name, String title) {
    this.status = status;
    this.name = name;
    this.title = title;
  }

  /** The HTTP status that goes with it. */
  public int status() {
    return status;
  }

  /** The type member: {@code /problems/not-found}. */
  public String uri() {
    return "/problems/" + name;
  }

  /** The same short sentence for every occurrence. */
  public String title() {
    return title;
  }
}
