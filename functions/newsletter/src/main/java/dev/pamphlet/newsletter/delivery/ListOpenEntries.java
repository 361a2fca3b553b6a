package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.ListPage;
import dev.pamphlet.newsletter.issues.IssueId;
import java.util.List;
import java.util.Optional;

/** Lists the mails of an issue that an editor may want to look at: unknown and failed ones. */
@FunctionalInterface
public interface ListOpenEntries {

  /**
   * A page of them, chunk by chunk: those in doubt first, then those that failed.
   *
   * @param chunks how many chunks to look at
   * @return the entries of each chunk, at least one
   */
  ListPage<List<Entry>> list(IssueId id, int chunks, Optional<ListPage.Position> after);
}
