package dev.pamphlet.markdown.http;

import dev.pamphlet.markdown.source.MalformedSource;
import dev.pamphlet.markdown.source.Warning;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.json.JsonWriter;
import java.util.List;
import java.util.function.Supplier;

/** Reports the faults and warnings of sources to editors. */
public final class SourceProblems {

  private SourceProblems() {}

  /**
   * The result of reading a source.
   *
   * @param kind of the source, in a plain word: "article"
   * @throws Problem 422 with each of its faults
   */
  public static <T> T readable(String kind, Supplier<T> read) {
    try {
      return read.get();
    } catch (MalformedSource malformed) {
      List<Problem.Invalid> faults =
          malformed.faults().stream()
              .map(f -> new Problem.Invalid(f.field(), f.message(), f.line(), f.column()))
              .toList();
      throw Problem.of(
          ProblemType.REFUSED,
          "The " + kind + " cannot be read: " + malformed.getMessage(),
          faults);
    }
  }

  /** The member {@code warnings}. */
  public static void warnings(JsonWriter json, List<Warning> warnings) {
    json.array("warnings", warnings, warning -> warning(json, warning));
  }

  private static void warning(JsonWriter json, Warning warning) {
    json.object(
        () -> {
          json.member("line", warning.line());
          json.member("column", warning.column());
          json.member("message", warning.message());
        });
  }
}
