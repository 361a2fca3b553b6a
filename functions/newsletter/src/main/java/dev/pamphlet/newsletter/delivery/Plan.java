package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.issues.IssueId;
import java.time.Instant;
import java.util.Optional;

/**
 * How far an issue is planned.
 *
 * @param started when planning began: the audience are those who were subscribed then
 * @param chunks that are certainly planned; there may be more
 * @param audience subscribers in those chunks
 * @param position where the next chunk begins
 * @param changed when it last advanced
 * @param frozen whether the whole audience is planned
 * @param closing what is kept of it once the issue is done
 */
public record Plan(
    IssueId issue,
    Instant started,
    int chunks,
    int audience,
    Position position,
    Instant changed,
    boolean frozen,
    Optional<Closing> closing) {

  /** One of an issue that is not done. */
  public Plan(
      IssueId issue,
      Instant started,
      int chunks,
      int audience,
      Position position,
      Instant changed,
      boolean frozen) {
    this(issue, started, chunks, audience, position, changed, frozen, Optional.empty());
  }

  /** A plan at its beginning. */
  public static Plan begun(IssueId issue, Instant now) {
    return new Plan(issue, now, 0, 0, Position.START, now, false);
  }

  /** The plan with its next chunk. */
  Plan with(Chunk next, Instant now) {
    int planned = audience + next.entries().size();
    return new Plan(issue, started, chunks + 1, planned, next.position(), now, false);
  }

  /** The plan once its whole audience is planned. */
  Plan whole(Instant now) {
    return new Plan(issue, started, chunks, audience, position, now, true);
  }
}
