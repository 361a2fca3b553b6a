package dev.pamphlet.articles;

import dev.pamphlet.content.Card;
import dev.pamphlet.content.Tag;
import java.util.Optional;

/** Lists published articles, the newest first. */
@FunctionalInterface
public interface ListCards {

  /**
   * @param tag limits the list to articles with this tag
   * @param limit the most entries on the page
   * @param after the end of the page before; empty for the first page
   */
  Page<Card> list(Optional<Tag> tag, int limit, Optional<Page.Position> after);
}
