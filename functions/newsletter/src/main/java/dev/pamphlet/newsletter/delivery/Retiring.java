package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.issues.IssueId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets the chunks of issues expire that are done and have nothing in doubt. Their totals are kept
 * with the plan before, so that the books outlive the chunks. Until a chunk expires, bounces and
 * complaints are entered into it.
 *
 * <p>It does a part in each run and may be killed anywhere, or run twice: a chunk that expires
 * already stays as it is.
 */
final class Retiring {

  /** How long the mails of an issue are known by their subscribers after it is done. */
  static final Duration KEPT = Duration.ofDays(90);

  /** Chunks in a run: each is read and written. */
  private static final int MOST_AT_ONCE = 200;

  private final KeepChunks chunks;
  private final KeepPlans plans;

  Retiring(KeepChunks chunks, KeepPlans plans) {
    this.chunks = chunks;
    this.plans = plans;
  }

  /**
   * Does a part of it for an issue that is done.
   *
   * @param totals of its mails, which are kept before the first chunk expires
   * @return whether that was the last part
   */
  boolean retire(Plan plan, Totals totals, Instant now) {
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

  /** Again, if a bounce came in between. */
  private void expire(ChunkId id, Instant at) {
    Optional<Chunk> settled;
    do {
      settled = chunks.find(id).filter(chunk -> chunk.state() instanceof ChunkState.Settled);
    } while (settled.isPresent() && !chunks.replace(settled.get(), settled.get().expiring(at)));
  }
}
