package dev.pamphlet.articles;

import dev.pamphlet.content.Card;
import dev.pamphlet.content.Tag;
import java.util.Optional;

/** Lists published articles, the newest first. */
@FunctionalInterface
public interface ListCards {

  /**
   * @param tag all articles, or those with this tag
   * @param limit at most so many
   * @param after where an earlier page ended; empty for the first
   */
  Page<Card> list(Optional<Tag> tag, int limit, Optional<Page.Position> after);
}
