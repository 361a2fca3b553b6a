package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.issues.FindIssue;
import dev.pamphlet.newsletter.issues.Issue;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.IssueStatus;
import dev.pamphlet.platform.InvalidValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Carries out what an editor decides about the mails in doubt. */
public final class Resolving implements ResolveUnknown {

  private static final int MOST_AT_ONCE = 100;

  private final FindIssue issues;
  private final KeepChunks chunks;
  private final ListChunks lists;
  private final Clock clock;

  public Resolving(FindIssue issues, KeepChunks chunks, ListChunks lists, Clock clock) {
    this.issues = issues;
    this.chunks = chunks;
    this.lists = lists;
    this.clock = clock;
  }

  /**
   * Resolves them. A chunk that an event settles meanwhile is left alone.
   *
   * @throws InvalidValue when mails of a cancelled issue are to be sent
   */
  @Override
  public int resolve(IssueId id, Resolution resolution) {
    boolean cancelled =
        issues.find(id).map(Issue::status).filter(IssueStatus.CANCELLED::equals).isPresent();
    if (cancelled && resolution == Resolution.SEND) {
      throw new InvalidValue("the issue is cancelled, so its mails can only be closed");
    }
    Instant now = clock.instant();
    int resolved = 0;
    List<Chunk> doubtful;
    int moved;
    do {
      doubtful = lists.doubtful(id, now.plus(Duration.ofDays(1)), MOST_AT_ONCE);
      moved = 0;
      for (Chunk chunk : doubtful) {
        if (chunks.replace(chunk, chunk.resolved(resolution, now))) {
          resolved += chunk.with(Outcome.UNKNOWN).size();
          moved++;
        }
      }
    } while (moved > 0 && doubtful.size() == MOST_AT_ONCE);
    return resolved;
  }
}
