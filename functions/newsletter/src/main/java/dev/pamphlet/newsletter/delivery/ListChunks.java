package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.issues.IssueId;
import java.time.Instant;
import java.util.List;

/**
 * Lists the chunks that somebody has to do something about, as they are at this moment. Some may be
 * missing that changed a moment ago, so each list is asked for again and again.
 */
public interface ListChunks {

  /** Those of an issue that may be given a time to be sent at, the one that waits longest first. */
  List<Chunk> ready(IssueId issue, Instant now, int most);

  /** Those of any issue whose lease has lapsed. */
  List<Chunk> lapsed(Instant now, int most);

  /** Those of an issue that have been in doubt since before a time. */
  List<Chunk> doubtful(IssueId issue, Instant before, int most);

  /** How all mails of an issue fare. */
  Totals totals(IssueId issue);
}
