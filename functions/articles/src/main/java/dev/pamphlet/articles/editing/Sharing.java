package dev.pamphlet.articles.editing;

import dev.pamphlet.articles.KeepPreviews;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Manuscripts;
import dev.pamphlet.articles.ReadArticleText;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.IdSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Shares the latest version of an article, which may be a draft, by a link that nobody can guess.
 * It shows the version as it is now: a later save does not change it.
 */
public final class Sharing {

  private static final Duration VALID = Duration.ofDays(7);

  private final GuardedManuscripts manuscripts;
  private final VersionPublication versions;
  private final KeepPreviews previews;
  private final IdSource ids;
  private final Clock clock;

  /**
   * @param ids for tokens
   * @param clock with milliseconds, the precision of the API
   */
  public Sharing(
      Manuscripts manuscripts,
      ReadArticleText reader,
      KeepPreviews previews,
      IdSource ids,
      Clock clock) {
    this.manuscripts = new GuardedManuscripts(manuscripts);
    this.versions = new VersionPublication(manuscripts, reader);
    this.previews = previews;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A link to a draft.
   *
   * @param token the end of its address, 32 hexadecimal digits
   * @param version the version that it shows
   * @param until the end of its validity
   */
  public record Shared(String token, int version, Instant until) {}

  /**
   * Shares the latest version.
   *
   * @throws NotDone when there is no article, or it moved away
   * @throws dev.pamphlet.markdown.source.MalformedSource when the present rules refuse the stored
   *     source
   */
  public Shared share(Slug slug) {
    Manuscript manuscript =
        manuscripts.livingAt(slug).orElseThrow(() -> new NotDone(new Reason.NotThere()));
    Instant now = clock.instant();
    Shared shared = new Shared(ids.next(), manuscript.version(), now.plus(VALID));
    previews.keep(
        shared.token(),
        versions.text(manuscript, manuscript.version()).asOf(now, manuscript),
        shared.until());
    return shared;
  }
}
