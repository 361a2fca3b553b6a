package dev.pamphlet.newsletter.delivery;

/**
 * The books of an issue, derived from its chunks. At every moment each subscriber of the audience
 * is in one of five states, so that {@code audience = sent + skipped + failed + unknown + pending}.
 *
 * @param audience subscribers who are planned so far: all of them once {@code planning} is over
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
    long complained) {

  /** The books that these totals make. */
  public static Books of(Totals totals, boolean planning) {
    return new Books(
        totals.audience(),
        totals.sent(),
        totals.skipped(),
        totals.failed(),
        totals.unknown(),
        totals.pending(),
        planning,
        totals.bounced(),
        totals.complained());
  }
}
