package dev.pamphlet.articles.editing;

import dev.pamphlet.articles.ArticleText;
import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.ChangeManuscripts;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.ReadArticleText;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes the change that publishes a stored version, for editors and for the schedule. It reads the
 * source again, so that readers get the present rendering.
 *
 * <p>The caller decides whether to announce it; otherwise the front matter does.
 */
record VersionPublication(ChangeManuscripts manuscripts, ReadArticleText reader) {

  /** The publication of a version at once. */
  Change now(Manuscript before, int version, Optional<Boolean> announce, Instant now) {
    ArticleText text = text(before, version);
    return Change.publish(before, version, text, announces(announce, text), now);
  }

  /** The publication of the latest version at a later time. */
  Change later(Manuscript before, Instant at, Optional<Boolean> announce, Instant now) {
    ArticleText text = text(before, before.version());
    return Change.schedule(before, at, text, announces(announce, text), now);
  }

  /** Versions are never deleted, so a version that a manuscript names exists. */
  ArticleText text(Manuscript manuscript, int version) {
    return manuscripts
        .version(manuscript.id(), version)
        .map(stored -> reader.read(stored.source()))
        .orElseThrow(
            () -> new IllegalStateException("A version that the manuscript names is missing."));
  }

  private static boolean announces(Optional<Boolean> decision, ArticleText text) {
    return decision.orElse(text.frontMatter().announce());
  }
}
