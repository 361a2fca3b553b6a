package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.issues.IssueId;
import java.time.Instant;
import java.util.List;

/**
 * Lists the chunks that need work, as they are at this moment. A chunk that changed a moment ago
 * may be missing, so each list is read again and again.
 */
public interface ListChunks {

  /** Those of an issue that may be given a time to be sent at, longest waiting first. */
  List<Chunk> ready(IssueId issue, Instant now, int most);

  /** Those of any issue whose lease has lapsed. */
  List<Chunk> lapsed(Instant now, int most);

  /** Those of an issue that have been in doubt since before a time. */
  List<Chunk> doubtful(IssueId issue, Instant before, int most);

  /** The outcomes of all mails of an issue. */
  Totals totals(IssueId issue);
}
