package dev.pamphlet.newsletter.delivery;

import java.util.List;

/**
 * The numbers of mails by outcome. Those under way count as pending.
 *
 * @param bounced of those that were sent
 * @param complained of those that were sent
 */
public record Totals(
    long sent,
    long skipped,
    long failed,
    long unknown,
    long pending,
    long bounced,
    long complained) {

  public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0);

  /** Counts mails. */
  public static Totals of(List<Entry> entries) {
    return new Totals(
        count(entries, Outcome.SENT),
        count(entries, Outcome.SKIPPED),
        count(entries, Outcome.FAILED),
        count(entries, Outcome.UNKNOWN),
        count(entries, Outcome.PENDING) + count(entries, Outcome.CALLED),
        entries.stream().filter(Entry::bounced).count(),
        entries.stream().filter(Entry::complained).count());
  }

  private static long count(List<Entry> entries, Outcome outcome) {
    return entries.stream().filter(entry -> entry.outcome() == outcome).count();
  }

  /** The sum of both. */
  public Totals plus(Totals other) {
    return new Totals(
        sent + other.sent,
        skipped + other.skipped,
        failed + other.failed,
        unknown + other.unknown,
        pending + other.pending,
        bounced + other.bounced,
        complained + other.complained);
  }

  /** All mails: each is in one of the five states. */
  public long audience() {
    return sent + skipped + failed + unknown + pending;
  }
}
