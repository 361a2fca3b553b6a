package dev.pamphlet.articles;

import dev.pamphlet.content.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What readers see of an article. */
public sealed interface Visibility {

  /** When the article first became public; later changes keep it. */
  default Optional<Instant> firstAt() {
    return Optional.empty();
  }

  /** Never published: 404. */
  record Unpublished() implements Visibility {}

  /**
   * Published: readers see one version.
   *
   * @param version the number of the version that is public
   * @param first when the article first became public
   * @param since when this version became public
   * @param tags that list it
   */
  record Public(int version, Instant first, Instant since, List<Tag> tags) implements Visibility {

    public Public {
      tags = List.copyOf(tags);
    }

    @Override
    public Optional<Instant> firstAt() {
      return Optional.of(first);
    }
  }

  /**
   * Withdrawn: 410.
   *
   * @param first when the article first became public
   * @param at when it was withdrawn
   */
  record Withdrawn(Instant first, Instant at) implements Visibility {

    @Override
    public Optional<Instant> firstAt() {
      return Optional.of(first);
    }
  }
}
