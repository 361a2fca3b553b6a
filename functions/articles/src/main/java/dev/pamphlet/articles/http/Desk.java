package dev.pamphlet.articles.http;

import dev.pamphlet.articles.ArticleText;
import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.ChangeManuscripts;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Manuscripts;
import dev.pamphlet.articles.Refused;
import dev.pamphlet.articles.Version;
import dev.pamphlet.articles.markdown.MarkdownReader;
import dev.pamphlet.content.Slug;
import dev.pamphlet.markdown.http.SourceProblems;
import dev.pamphlet.platform.TooLarge;
import dev.pamphlet.platform.http.ETag;
import dev.pamphlet.platform.http.Precondition;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the acts of an editor have in common: finding the article that a request means, making sure
 * that the editor knows its latest version, and storing what changed.
 *
 * <p>The ETag of a manuscript is the number of its latest version. Publishing, withdrawing and
 * moving leave it as it is: they change what readers see, not what editors write on.
 *
 * @param clock to the millisecond, as times are answered
 */
record Desk(Manuscripts manuscripts, MarkdownReader markdown, Clock clock) {

  Instant now() {
    return clock.instant();
  }

  /** The manuscript that a request names, by its present address or a former one. */
  Manuscript manuscript(Request request) {
    return manuscripts
        .find(request.path("slug", Slug::new))
        .orElseThrow(() -> Problem.notFound("article"));
  }

  /**
   * The manuscript that a request wants to act on.
   *
   * @throws Problem 404, 428 and 412 as for a save, 409 when the article moved away
   */
  Manuscript subject(Request request) {
    Precondition precondition = Precondition.of(request);
    if (!(precondition instanceof Precondition.Unchanged unchanged)) {
      throw Problem.of(
          ProblemType.PRECONDITION_REQUIRED, "Send 'If-Match' with the last ETag of the article.");
    }
    Manuscript manuscript = manuscript(request);
    requireHere(manuscript, request.path("slug", Slug::new));
    requireUnchanged(manuscript, unchanged.tag());
    return manuscript;
  }

  /** Whoever writes to an address that the article left may not know that it did. */
  static void requireHere(Manuscript manuscript, Slug slug) {
    if (!manuscript.slug().equals(slug)) {
      throw Problem.of(
          ProblemType.CONFLICT,
          "The article that was here lives at '" + manuscript.slug() + "' now.");
    }
  }

  static void requireUnchanged(Manuscript manuscript, ETag tag) {
    if (!tagOf(manuscript).equals(tag)) {
      throw outdated();
    }
  }

  static ETag tagOf(Manuscript manuscript) {
    return ETag.of(Integer.toString(manuscript.version()));
  }

  /** The text of the latest version. */
  ArticleText text(Manuscript manuscript) {
    Version version =
        manuscripts
            .version(manuscript.id(), manuscript.version())
            .orElseThrow(() -> new IllegalStateException("The latest version is missing."));
    return read(version.source());
  }

  ArticleText read(String source) {
    return SourceProblems.readable("article", () -> markdown.read(source));
  }

  /** The change that an act makes, or a problem with what the article does not allow. */
  static <T> T allowed(Supplier<T> act) {
    try {
      return act.get();
    } catch (Refused refused) {
      throw refused(refused.field(), refused.getMessage());
    }
  }

  static Problem refused(String field, String reason) {
    return Problem.of(
        ProblemType.REFUSED,
        "Check '" + field + "': " + reason + ".",
        List.of(new Problem.Invalid(field, reason)));
  }

  /** Stores a change and answers with the state after it. */
  Reply act(Change change) {
    save(change);
    return state(change.after());
  }

  void save(Change change) {
    try {
      manuscripts.save(change);
    } catch (ChangeManuscripts.Superseded superseded) {
      throw outdated();
    } catch (TooLarge tooLarge) {
      throw Problem.of(ProblemType.REFUSED, "It is too large: " + tooLarge.getMessage() + ".");
    }
  }

  /** Where an article stands. */
  static Reply state(Manuscript manuscript) {
    return Reply.json(200, json -> json.object(() -> EditorJson.state(json, manuscript)))
        .with("etag", tagOf(manuscript).value());
  }

  private static Problem outdated() {
    return Problem.of(
        ProblemType.PRECONDITION_FAILED,
        "The article was changed by somebody else since; get it, and start from what is there now.");
  }
}
