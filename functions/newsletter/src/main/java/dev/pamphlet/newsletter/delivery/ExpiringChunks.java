package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.issues.IssueId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets the chunks of issues expire once these are done and have nothing in doubt, and SES has
 * reported what happened to their mails. Their totals are stored with the plan first, so that the
 * books outlive the chunks. A bounce or a complaint that comes later is entered into its chunk
 * until that expires, but not into those totals.
 *
 * <p>Each run does a part. It may be killed anywhere, or run twice: a chunk that has an expiry time
 * keeps it.
 */
final class ExpiringChunks {

  /**
   * How long after the planning of an issue its bounces and complaints are waited for. SES tries to
   * deliver a mail for 14 hours at most; readers complain within days.
   */
  static final Duration REPORTED = Duration.ofDays(14);

  /** How long the chunks of an issue are kept after that. */
  static final Duration KEPT = Duration.ofDays(90);

  /** Chunks in a run: each is read and written. */
  private static final int MOST_AT_ONCE = 200;

  private final KeepChunks chunks;
  private final KeepPlans plans;

  ExpiringChunks(KeepChunks chunks, KeepPlans plans) {
    this.chunks = chunks;
    this.plans = plans;
  }

  /**
   * Does the next part for an issue that is done, if it is time.
   *
   * @param totals of its mails, which are kept before the first chunk expires
   * @return whether nothing is left to do for now
   */
  boolean retire(Plan plan, Totals totals, Instant now) {
    Instant reported = plan.changed().plus(REPORTED);
    if (now.isBefore(reported)) {
      plans.postpone(plan.issue(), reported);
      return true;
    }
    Closing before = plan.closing().orElseGet(() -> begin(plan.issue(), totals));
    int until = Math.min(plan.chunks(), before.expiring() + MOST_AT_ONCE);
    for (int number = before.expiring(); number < until; number++) {
      expire(new ChunkId(plan.issue(), number), now.plus(KEPT));
    }
    plans.keep(plan.issue(), new Closing(before.totals(), until));
    if (until < plan.chunks()) {
      return false;
    }
    plans.close(plan.issue());
    return true;
  }

  private Closing begin(IssueId issue, Totals totals) {
    Closing begun = new Closing(totals, 0);
    plans.keep(issue, begun);
    return begun;
  }

  /** Tries again if a bounce came in between. */
  private void expire(ChunkId id, Instant at) {
    Optional<Chunk> settled;
    do {
      settled = chunks.find(id).filter(chunk -> chunk.state() instanceof ChunkState.Settled);
    } while (settled.isPresent() && !chunks.replace(settled.get(), settled.get().expiring(at)));
  }
}
