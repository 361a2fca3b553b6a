package dev.pamphlet.articles;

import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An article as its editor sees it: its addresses, its latest version and its state.
 *
 * @param changes the number of changes so far, including saves; every write is conditional on it
 */
public record Manuscript(
    ArticleId id, Addresses addresses, Latest latest, ArticleState state, int changes) {

  /**
   * The latest version.
   *
   * @param version its number, from 1; also the editor's ETag
   * @param sections in reading order
   */
  public record Latest(int version, String title, Instant savedAt, List<SectionMark> sections) {

    public Latest {
      sections = List.copyOf(sections);
    }
  }

  /**
   * A manuscript in a list.
   *
   * @param publishedVersion the number of the version that readers see
   */
  public record Summary(
      Slug slug,
      String title,
      int version,
      Instant savedAt,
      ArticleState.Status status,
      Optional<Integer> publishedVersion,
      Optional<Schedule> schedule) {}

  /** The article's present address. */
  public Slug slug() {
    return addresses.slug();
  }

  /** The number of the latest version. */
  public int version() {
    return latest.version();
  }

  /** This manuscript in a list. */
  public Summary summary() {
    return new Summary(
        slug(),
        latest.title(),
        latest.version(),
        latest.savedAt(),
        state.status(),
        state.published().map(Visibility.Public::version),
        state.schedule());
  }

  Manuscript with(ArticleState next) {
    return new Manuscript(id, addresses, latest, next, changes + 1);
  }

  Manuscript with(Addresses next) {
    return new Manuscript(id, next, latest, state, changes + 1);
  }
}
