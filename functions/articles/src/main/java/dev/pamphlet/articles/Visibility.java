package dev.pamphlet.articles;

import dev.pamphlet.content.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What readers see of an article. */
public sealed interface Visibility {

  /** When the article first became public; kept by revisions, withdrawals and returns. */
  default Optional<Instant> firstAt() {
    return Optional.empty();
  }

  /** Nothing yet: they find nothing at its address. */
  record Unpublished() implements Visibility {}

  /**
   * One of its versions.
   *
   * @param version the number of the version that is public
   * @param first when the article first became public
   * @param since when this version became public
   * @param tags under which it is listed
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
   * Nothing any more: they are told that it is gone.
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
