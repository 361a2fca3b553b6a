package dev.pamphlet.articles.editing;

import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Manuscripts;
import dev.pamphlet.articles.ReadArticleText;
import dev.pamphlet.content.Slug;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes the latest version of an article public, at once or at a later time. */
public final class Publishing {

  private final GuardedManuscripts manuscripts;
  private final VersionPublication publication;
  private final Clock clock;

  /**
   * @param clock to the millisecond, as times are shown
   */
  public Publishing(Manuscripts manuscripts, ReadArticleText reader, Clock clock) {
    this.manuscripts = new GuardedManuscripts(manuscripts);
    this.publication = new VersionPublication(manuscripts, reader);
    this.clock = clock;
  }

  /**
   * Publishes at once. When this version is public already, its dates stay and its text is rendered
   * anew. A publication that was scheduled is cancelled.
   *
   * @param announce whether subscribers hear of it, unless they did before; empty leaves that to
   *     the front matter
   * @return the manuscript as it is now
   * @throws NotDone when the article is not there, or not at the expected version
   * @throws dev.pamphlet.articles.Refused when it has no text
   * @throws dev.pamphlet.markdown.source.MalformedSource when today's rules refuse the stored
   *     source
   * @throws dev.pamphlet.platform.TooLarge when the article does not fit into one item
   */
  public Manuscript publish(Slug slug, Expected.Version expected, Optional<Boolean> announce) {
    Manuscript before = manuscripts.known(slug, expected);
    return manuscripts.store(publication.now(before, before.version(), announce, clock.instant()));
  }

  /**
   * Schedules the publication, in place of one that was scheduled before.
   *
   * @param at when, in the future
   * @param announce as for {@link #publish}
   * @return the manuscript as it is now
   * @throws NotDone as for {@link #publish}
   * @throws dev.pamphlet.articles.Refused when it has no text, or the time is past
   * @throws dev.pamphlet.markdown.source.MalformedSource as for {@link #publish}
   */
  public Manuscript schedule(
      Slug slug, Expected.Version expected, Instant at, Optional<Boolean> announce) {
    Manuscript before = manuscripts.known(slug, expected);
    return manuscripts.store(publication.later(before, at, announce, clock.instant()));
  }
}
