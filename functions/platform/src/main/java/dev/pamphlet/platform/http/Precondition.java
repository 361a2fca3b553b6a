package dev.pamphlet.platform.http;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The precondition of a write (RFC 9110, section 13). A write without one could overwrite a change
 * that its author never saw, so it is refused (RFC 6585, 428).
 */
public sealed interface Precondition {

  /** {@code If-None-Match: *}: the resource does not exist yet. */
  record Absent() implements Precondition {}

  /** {@code If-Match: "7"}: the resource still has this tag. */
  record Unchanged(ETag tag) implements Precondition {

    /** The version that the tag names, for resources whose tag is their version's number. */
    public OptionalInt version() {
      return tag.number();
    }
  }

  /**
   * Reads the precondition of a request.
   *
   * @throws Problem 428 when there is none, 400 when there are both or it has another form
   */
  static Precondition of(Request request) {
    Optional<String> ifMatch = request.header("if-match");
    Optional<String> ifNoneMatch = request.header("if-none-match");
    if (ifMatch.isPresent() && ifNoneMatch.isPresent()) {
      throw malformed(
          "Send either If-Match or If-None-Match, not both.", "if-match", "one of both");
    }
    if (ifMatch.isPresent()) {
      return ETag.strong(ifMatch.get().strip())
          .map(Unchanged::new)
          .orElseThrow(
              () ->
                  malformed(
                      "If-Match is not one strong ETag. Send the ETag of the last response, with its quotation marks.",
                      "if-match",
                      "one strong entity tag"));
    }
    if (ifNoneMatch.isPresent()) {
      if (!ifNoneMatch.get().strip().equals("*")) {
        throw malformed("If-None-Match is not *. Send * to create.", "if-none-match", "*");
      }
      return new Absent();
    }
    throw Problem.of(
        ProblemType.PRECONDITION_REQUIRED,
        "Send 'If-None-Match: *' to create, or 'If-Match' with the last ETag to revise.");
  }

  private static Problem malformed(String detail, String header, String reason) {
    return Problem.of(
        ProblemType.MALFORMED_HEADER, detail, List.of(new Problem.Invalid(header, reason)));
  }
}
