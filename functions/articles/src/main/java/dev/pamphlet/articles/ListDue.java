package dev.pamphlet.articles;

import dev.pamphlet.content.ArticleId;
import java.time.Instant;
import java.util.Optional;

/** Lists the publications whose time has come. */
@FunctionalInterface
public interface ListDue {

  /**
   * Articles with a publication due, the longest overdue first. The list may lag behind by moments;
   * what the manuscript says decides.
   */
  Page<ArticleId> due(Instant now, int limit, Optional<Page.Position> after);
}
