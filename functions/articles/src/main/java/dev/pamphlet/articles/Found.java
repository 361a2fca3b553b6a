package dev.pamphlet.articles;

import dev.pamphlet.content.Slug;
import java.time.Instant;

/** What readers find at an address at which something was published. */
public sealed interface Found permits Article, Found.Moved, Found.Withdrawn {

  /**
   * The article lives elsewhere, for good.
   *
   * @param to where it lives now, not where it went next
   */
  record Moved(Slug to) implements Found {}

  /** The article was public until then. */
  record Withdrawn(Instant at) implements Found {}
}
