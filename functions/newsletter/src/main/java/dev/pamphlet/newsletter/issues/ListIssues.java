package dev.pamphlet.newsletter.issues;

import dev.pamphlet.newsletter.ListPage;
import java.util.Optional;

/** Lists issues for their editors. */
@FunctionalInterface
public interface ListIssues {

  /**
   * A page of the list: drafts, scheduled issues, those under way, those that are done, those that
   * were cancelled; of each kind, the latest first.
   *
   * @param limit the most issues to list
   * @param after where the page before ended; empty for the first
   */
  ListPage<Issue> list(int limit, Optional<ListPage.Position> after);
}
