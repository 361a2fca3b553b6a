package dev.pamphlet.quizzes.http;

import dev.pamphlet.platform.http.ETag;
import dev.pamphlet.platform.http.Precondition;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.quizzes.QuizVersion;
import java.util.OptionalInt;

/** The ETag of a quiz: the number of its latest version. */
final class VersionTag {

  /** A number that no version has. */
  private static final int UNKNOWN = 0;

  private VersionTag() {}

  static ETag of(QuizVersion version) {
    return ETag.of(version.number());
  }

  /**
   * The latest version that the sender of a save expects; empty for none.
   *
   * @throws Problem 428 or 400 as {@link Precondition#of}
   */
  static OptionalInt expected(Request request) {
    return Precondition.of(request) instanceof Precondition.Unchanged unchanged
        ? OptionalInt.of(unchanged.version().orElse(UNKNOWN))
        : OptionalInt.empty();
  }

  /**
   * The latest version that the sender of another change expects; the quiz must exist.
   *
   * @throws Problem 428 or 400 as {@link Precondition#of}, and 428 for {@code If-None-Match}
   */
  static int expectedVersion(Request request) {
    return expected(request)
        .orElseThrow(
            () ->
                Problem.of(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send 'If-Match' with the last ETag of the quiz."));
  }
}
