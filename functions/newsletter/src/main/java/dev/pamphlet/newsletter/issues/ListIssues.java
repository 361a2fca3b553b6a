package dev.pamphlet.newsletter.issues;

import dev.pamphlet.newsletter.ListPage;
import java.util.Optional;

/** Lists issues for their editors. */
@FunctionalInterface
public interface ListIssues {

  /**
   * Part of the list: drafts, scheduled issues, those under way, those that are done, those that
   * were cancelled, the latest of each first.
   *
   * @param limit at most so many
   * @param after where an earlier part ended; empty for the first
   */
  ListPage<Issue> list(int limit, Optional<ListPage.Position> after);
}
