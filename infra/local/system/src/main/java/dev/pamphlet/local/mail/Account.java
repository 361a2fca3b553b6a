package dev.pamphlet.local.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The account's state: its limits, the recipients of the last 24 hours, whether it may send at all,
 * and its suppression list.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas.html">Sending
 *     quotas</a>
 */
public final class Account {

  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration SECOND = Duration.ofSeconds(1);

  /**
   * The limits of an account.
   *
   * @param sandbox whether it may only write to verified addresses and the mailbox simulator
   * @param paused whether sending is switched off for the whole account
   * @param maxSendRate recipients a second
   * @param max24HourSend recipients in 24 hours
   */
  public record Limits(boolean sandbox, boolean paused, int maxSendRate, int max24HourSend) {

    /** An account with production access and a rate as high as this machine can use. */
    public static final Limits PRODUCTION = new Limits(false, false, 500, 1_000_000);

    /** A new account. */
    public static final Limits SANDBOX = new Limits(true, false, 1, 200);

    /** Checks the limits. */
    public Limits {
      if (maxSendRate < 1 || max24HourSend < 1) {
        throw new IllegalArgumentException("maxSendRate and max24HourSend are 1 or more");
      }
    }
  }

  private final Clock clock;
  private final Window lastDay = new Window(DAY);
  private final Window lastSecond = new Window(SECOND);
  private final Set<String> suppressed = new ConcurrentSkipListSet<>();
  private volatile Limits limits = Limits.PRODUCTION;

  Account(Clock clock) {
    this.clock = clock;
  }

  /** The current limits. */
  public Limits limits() {
    return limits;
  }

  /** Changes the limits from the next call on. */
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

  /** Removes an address from the suppression list, and returns whether it was there. */
  public boolean unsuppress(String address) {
    return suppressed.remove(address.toLowerCase(Locale.ROOT));
  }

  boolean isSuppressed(String address) {
    return suppressed.contains(address.toLowerCase(Locale.ROOT));
  }

  /** The number of recipients in the last 24 hours. */
  synchronized int sentLast24Hours() {
    return lastDay.recipients(clock.instant());
  }

  /**
   * Counts recipients if the limits allow them now, with {@link Refusal#NONE}; otherwise returns
   * the reason.
   */
  synchronized Refusal take(int recipients) {
    Instant now = clock.instant();
    if (lastDay.recipients(now) + recipients > limits.max24HourSend()) {
      return Refusal.QUOTA;
    }
    if (lastSecond.recipients(now) + recipients > limits.maxSendRate()) {
      return Refusal.RATE;
    }
    lastDay.add(now, recipients);
    lastSecond.add(now, recipients);
    return Refusal.NONE;
  }

  /** Recipients accepted in a span of time that ends now, each counted once and forgotten once. */
  private static final class Window {

    private record Sent(Instant at, int recipients) {}

    private final Duration span;
    private final Deque<Sent> sent = new ArrayDeque<>();
    private int recipients;

    Window(Duration span) {
      this.span = span;
    }

    int recipients(Instant now) {
      // Where the time was moved back, some were not sent yet.
      while (!sent.isEmpty() && sent.peekLast().at().isAfter(now)) {
        recipients -= sent.removeLast().recipients();
      }
      Instant since = now.minus(span);
      while (!sent.isEmpty() && !sent.peek().at().isAfter(since)) {
        recipients -= sent.remove().recipients();
      }
      return recipients;
    }

    void add(Instant at, int more) {
      sent.add(new Sent(at, more));
      recipients += more;
    }
  }

  /** The limit that refuses a recipient. */
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
