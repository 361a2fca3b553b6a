package dev.pamphlet.newsletter.delivery;

/**
 * The books of an issue, derived from its chunks. At every moment each subscriber of the audience
 * is in one of five states, so that {@code audience = sent + skipped + failed + unknown + pending}.
 *
 * @param audience subscribers who are planned so far: all of them once {@code planning} is over
 * @param left subscribers who left by a link of this issue; 0 as long as links do not tell their
 *     issue
 */
public record Books(
    long audience,
    long sent,
    long skipped,
    long failed,
    long unknown,
    long pending,
    boolean planning,
    long bounced,
    long complained,
    long left) {

  /** The books that these totals make. */
  public static Books of(Totals totals, boolean planning, long left) {
    return new Books(
        totals.audience(),
        totals.sent(),
        totals.skipped(),
        totals.failed(),
        totals.unknown(),
        totals.pending(),
        planning,
        totals.bounced(),
        totals.complained(),
        left);
  }
}
