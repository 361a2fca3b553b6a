package dev.pamphlet.newsletter.letter;

import dev.pamphlet.content.Slug;
import java.util.Optional;
import java.util.Set;

/** Finds the fragments that links to a published article may have after {@code #}. */
@FunctionalInterface
public interface FindAnchors {

  /**
   * The ids of an article's sections and of the headings in them.
   *
   * @return empty when there is no published article of this slug
   */
  Optional<Set<String>> find(Slug article);
}
