package dev.pamphlet.local.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The state of the account's sending: its limits, what was sent of late, whether it may send at
 * all, and whom it may not reach.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas.html">Sending
 *     quotas</a>
 */
public final class Account {

  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration SECOND = Duration.ofSeconds(1);

  /**
   * What an account may do.
   *
   * @param sandbox whether it may only write to verified addresses and the simulator's
   * @param paused whether sending is switched off for the whole account
   * @param maxSendRate recipients a second
   * @param max24HourSend recipients in 24 hours
   */
  public record Limits(boolean sandbox, boolean paused, int maxSendRate, int max24HourSend) {

    /** An account with production access, as fast as this machine can use. */
    public static final Limits PRODUCTION = new Limits(false, false, 500, 1_000_000);

    /** An account as AWS makes it. */
    public static final Limits SANDBOX = new Limits(true, false, 1, 200);

    /** Limits that make sense. */
    public Limits {
      if (maxSendRate < 1 || max24HourSend < 1) {
        throw new IllegalArgumentException("maxSendRate and max24HourSend are 1 or more");
      }
    }
  }

  /** Recipients accepted in the same instant. */
  private record Sent(Instant at, int recipients) {}

  private final Clock clock;
  private final List<Sent> sent = new ArrayList<>();
  private final Set<String> suppressed = new ConcurrentSkipListSet<>();
  private volatile Limits limits = Limits.PRODUCTION;

  Account(Clock clock) {
    this.clock = clock;
  }

  /** What it may do at present. */
  public Limits limits() {
    return limits;
  }

  /** Changes what it may do, from the next call on. */
  public void limit(Limits changed) {
    limits = changed;
  }

  /** The addresses on its suppression list, in lower case. */
  public Set<String> suppressed() {
    return Set.copyOf(suppressed);
  }

  /** Puts an address on the suppression list. */
  public void suppress(String address) {
    suppressed.add(address.toLowerCase(Locale.ROOT));
  }

  /** Takes an address off the suppression list, and says whether it was there. */
  public boolean unsuppress(String address) {
    return suppressed.remove(address.toLowerCase(Locale.ROOT));
  }

  boolean isSuppressed(String address) {
    return suppressed.contains(address.toLowerCase(Locale.ROOT));
  }

  /** How many recipients it has written to in the last 24 hours. */
  synchronized int sentLast24Hours() {
    return sentIn(DAY);
  }

  /**
   * Why no more recipients fit at this instant; {@link Refusal#NONE} when this many do, counted.
   */
  synchronized Refusal take(int recipients) {
    if (sentIn(DAY) + recipients > limits.max24HourSend()) {
      return Refusal.QUOTA;
    }
    if (sentIn(SECOND) + recipients > limits.maxSendRate()) {
      return Refusal.RATE;
    }
    Instant now = clock.instant();
    sent.removeIf(each -> !each.at().isAfter(now.minus(DAY)));
    sent.add(new Sent(now, recipients));
    return Refusal.NONE;
  }

  private int sentIn(Duration span) {
    Instant since = clock.instant().minus(span);
    return sent.stream().filter(each -> each.at().isAfter(since)).mapToInt(Sent::recipients).sum();
  }

  /** Which limit refuses a recipient. */
  enum Refusal {
    NONE("", ""),
    RATE("ACCOUNT_THROTTLED", "Maximum sending rate exceeded."),
    QUOTA("ACCOUNT_DAILY_QUOTA_EXCEEDED", "Daily message quota exceeded.");

    private final String status;
    private final String message;

    Refusal(String status, String message) {
      this.status = status;
      this.message = message;
    }

    /** As the status of an entry of a bulk call. */
    String status() {
      return status;
    }

    String message() {
      return message;
    }
  }
}
