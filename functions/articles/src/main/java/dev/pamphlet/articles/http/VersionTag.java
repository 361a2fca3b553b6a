package dev.pamphlet.articles.http;

import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.editing.Expected;
import dev.pamphlet.platform.http.ETag;
import dev.pamphlet.platform.http.Precondition;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Request;
import java.util.OptionalInt;

/**
 * The ETag of a manuscript: the number of its latest version. Publishing, withdrawing and moving do
 * not change it: they change what readers see, not the text that editors edit.
 */
final class VersionTag {

  private VersionTag() {}

  static ETag of(Manuscript manuscript) {
    return ETag.of(manuscript.version());
  }

  /**
   * The state that the sender of a save expects.
   *
   * @throws Problem 428 or 400 as {@link Precondition#of}
   */
  static Expected expected(Request request) {
    return Precondition.of(request) instanceof Precondition.Unchanged unchanged
        ? version(unchanged)
        : new Expected.Absent();
  }

  /**
   * The version that a change other than a save is based on; the article must exist.
   *
   * @throws Problem 428 or 400 as {@link Precondition#of}, and 428 for {@code If-None-Match}
   */
  static Expected.Version expectedVersion(Request request) {
    if (Precondition.of(request) instanceof Precondition.Unchanged unchanged) {
      return version(unchanged);
    }
    throw Problem.of(
        ProblemType.PRECONDITION_REQUIRED, "Send 'If-Match' with the last ETag of the article.");
  }

  private static Expected.Version version(Precondition.Unchanged unchanged) {
    OptionalInt number = unchanged.version();
    return number.isPresent() ? new Expected.Version(number.getAsInt()) : Expected.Version.UNKNOWN;
  }
}
