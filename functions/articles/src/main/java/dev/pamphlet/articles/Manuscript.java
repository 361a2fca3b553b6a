package dev.pamphlet.articles;

import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An article as its editor has it: where it lives, what was saved last, and what of it is public.
 *
 * @param changes how often anything of it was changed, saves included; whoever changes it says
 *     which state that is based on
 */
public record Manuscript(
    ArticleId id, Addresses addresses, Latest latest, Standing standing, int changes) {

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

  /** A manuscript as a list shows it. */
  public record Summary(
      Slug slug,
      String title,
      int version,
      Instant savedAt,
      Standing.Status status,
      Optional<Integer> publishedVersion) {}

  /** Where the article lives. */
  public Slug slug() {
    return addresses.slug();
  }

  /** The number of the latest version. */
  public int version() {
    return latest.version();
  }

  /** This manuscript as a list shows it. */
  public Summary summary() {
    return new Summary(
        slug(),
        latest.title(),
        latest.version(),
        latest.savedAt(),
        standing.status(),
        standing.published().map(Visibility.Public::version));
  }

  Manuscript with(Standing next) {
    return new Manuscript(id, addresses, latest, next, changes + 1);
  }

  Manuscript with(Addresses next) {
    return new Manuscript(id, next, latest, standing, changes + 1);
  }
}
