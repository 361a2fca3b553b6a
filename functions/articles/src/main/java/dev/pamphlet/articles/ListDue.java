package dev.pamphlet.articles;

import dev.pamphlet.content.ArticleId;
import java.time.Instant;
import java.util.Optional;

/** Lists the publications whose time has come. */
@FunctionalInterface
public interface ListDue {

  /**
   * Articles with a publication that is due, earliest first. The list is eventually consistent; the
   * manuscript decides.
   */
  Page<ArticleId> due(Instant now, int limit, Optional<Page.Position> after);
}
