package dev.pamphlet.articles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An article as its editor has it: what was saved last, and what of it is public.
 *
 * @param title of the latest version
 * @param version the latest version's number, from 1; also the editor's ETag
 * @param savedAt when the latest version was saved
 * @param sections of the latest version, in reading order
 * @param publication empty for an article that was never public
 */
public record Manuscript(
    ArticleId id,
    Slug slug,
    String title,
    int version,
    Instant savedAt,
    List<SectionMark> sections,
    Optional<Publication> publication) {

  public Manuscript {
    sections = List.copyOf(sections);
  }

  /**
   * What readers see.
   *
   * @param version the number of the version that is public
   * @param firstAt when the article first became public
   * @param tags under which it is listed
   */
  public record Publication(int version, Instant firstAt, List<Tag> tags) {

    public Publication {
      tags = List.copyOf(tags);
    }
  }
}
