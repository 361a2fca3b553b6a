package dev.pamphlet.platform.http;

import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.json.JsonWriter;
import dev.pamphlet.platform.work.Challenge;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A request that cannot be fulfilled, as problem details (RFC 9457). Code throws it where it finds
 * the problem; {@link HttpFunction} replies with it. The detail is for the caller and never repeats
 * the caller's data.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final String MEDIA_TYPE = "application/problem+json";

  private final ProblemType type;
  private final transient List<Invalid> invalid;
  private final transient Optional<Duration> retryAfter;
  private final transient Optional<Challenge> challenge;

  private Problem(
      ProblemType type,
      String detail,
      List<Invalid> invalid,
      Optional<Duration> retryAfter,
      Optional<Challenge> challenge) {
    super(detail, null, false, false);
    this.type = type;
    this.invalid = List.copyOf(invalid);
    this.retryAfter = retryAfter;
    this.challenge = challenge;
  }

  /** A problem of the request as a whole. */
  public static Problem of(ProblemType type, String detail) {
    return of(type, detail, List.of());
  }

  /** A problem with named parts of the request, at least one. */
  public static Problem of(ProblemType type, String detail, List<Invalid> invalid) {
    return new Problem(type, detail, invalid, Optional.empty(), Optional.empty());
  }

  /** An invalid path, query or body parameter: 400. */
  public static Problem invalidParameter(String name, InvalidValue refused) {
    return invalidParameter(name, "it is not " + refused.getMessage());
  }

  /** An invalid path, query or body parameter, with the reason as a clause: 400. */
  public static Problem invalidParameter(String name, String reason) {
    return of(
        ProblemType.INVALID_PARAMETER,
        "Check '" + name + "': " + reason + ".",
        List.of(new Invalid(name, reason)));
  }

  /** A missing resource: 404. The kind is a plain word: "article", "section". */
  public static Problem notFound(String kind) {
    return of(ProblemType.NOT_FOUND, "There is no such " + kind + ".");
  }

  /**
   * A limit is reached: 429.
   *
   * @param challenge whose solution lets the client through sooner
   */
  public static Problem tooMany(String detail, Duration retryAfter, Optional<Challenge> challenge) {
    return new Problem(
        ProblemType.TOO_MANY_REQUESTS, detail, List.of(), Optional.of(retryAfter), challenge);
  }

  public ProblemType type() {
    return type;
  }

  /** The parts of the request that are wrong; empty if it is wrong as a whole. */
  public List<Invalid> invalid() {
    return invalid;
  }

  /** The problem in JSON. The request id finds the request's log line. */
  Reply reply(String requestId) {
    byte[] body =
        JsonWriter.document(
            json ->
                json.object(
                    () -> {
                      json.member("type", type.uri());
                      json.member("title", type.title());
                      json.member("status", type.status());
                      json.member("detail", getMessage());
                      json.member("requestId", requestId);
                      if (!invalid.isEmpty()) {
                        json.array("invalid_params", invalid, each -> each.write(json));
                      }
                      challenge.ifPresent(work -> json.object("challenge", () -> work.write(json)));
                    }));
    return as(MEDIA_TYPE, body);
  }

  /** The problem with a body of another media type, with the problem's headers. */
  public Reply as(String mediaType, byte[] body) {
    Reply reply = Reply.of(type.status(), mediaType, body).uncached();
    return retryAfter
        .map(wait -> reply.with("retry-after", Long.toString(Math.max(1, begunSeconds(wait)))))
        .orElse(reply);
  }

  /** Rounded up: a client that waits for whole seconds must not come back too early. */
  private static long begunSeconds(Duration wait) {
    return wait.plusSeconds(1).minusNanos(1).toSeconds();
  }

  /**
   * One part of a request that is wrong.
   *
   * @param name the parameter, header or member
   * @param label what it is called on the page with the form; empty if people know the name
   * @param reason why it is not accepted, a clause without a full stop
   * @param line in a text sent as the body, from 1; empty elsewhere
   * @param column in that line, from 1; empty elsewhere
   */
  public record Invalid(
      String name, Optional<String> label, String reason, OptionalInt line, OptionalInt column) {

    public Invalid(String name, String reason) {
      this(name, Optional.empty(), reason, OptionalInt.empty(), OptionalInt.empty());
    }

    public Invalid(String name, String reason, int line, int column) {
      this(name, Optional.empty(), reason, OptionalInt.of(line), OptionalInt.of(column));
    }

    /** The same part, with a label for people. */
    public Invalid labelled(String label) {
      return new Invalid(name, Optional.of(label), reason, line, column);
    }

    private void write(JsonWriter json) {
      json.object(
          () -> {
            json.member("name", name);
            json.member("reason", reason);
            line.ifPresent(number -> json.member("line", number));
            column.ifPresent(number -> json.member("column", number));
          });
    }
  }
}
