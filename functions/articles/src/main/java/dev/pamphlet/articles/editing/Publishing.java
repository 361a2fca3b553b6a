package dev.pamphlet.articles.editing;

import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Manuscripts;
import dev.pamphlet.articles.ReadArticleText;
import dev.pamphlet.content.Slug;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Publishes the latest version of an article, at once or later. */
public final class Publishing {

  private final GuardedManuscripts manuscripts;
  private final VersionPublication publication;
  private final Clock clock;

  /**
   * @param clock with milliseconds, the precision of the API
   */
  public Publishing(Manuscripts manuscripts, ReadArticleText reader, Clock clock) {
    this.manuscripts = new GuardedManuscripts(manuscripts);
    this.publication = new VersionPublication(manuscripts, reader);
    this.clock = clock;
  }

  /**
   * Publishes at once and cancels a schedule. If the version is public already, its dates stay and
   * its text is rendered again.
   *
   * @param announce whether to announce it to subscribers, unless it was announced before; if
   *     empty, the front matter decides
   * @return the manuscript as it is now
   * @throws NotDone when the article does not exist or has another latest version
   * @throws dev.pamphlet.articles.Refused when it has no text
   * @throws dev.pamphlet.markdown.source.MalformedSource when the present rules refuse the stored
   *     source
   * @throws dev.pamphlet.platform.TooLarge when the article does not fit into one item
   */
  public Manuscript publish(Slug slug, Expected.Version expected, Optional<Boolean> announce) {
    Manuscript before = manuscripts.known(slug, expected);
    return manuscripts.store(publication.now(before, before.version(), announce, clock.instant()));
  }

  /**
   * Schedules the publication. It replaces an earlier schedule.
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
