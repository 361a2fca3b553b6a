package dev.pamphlet.newsletter.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How fast mails may be sent, and until when that capacity is given out. It is given out minutes
 * ahead, so that no call has to ask whether it may be made.
 *
 * @param givenOutUntil the time from which on capacity is free
 * @param givenOut mails that were given a time since the limits were read
 * @param limits of the account, as they were when they were read
 * @param share of the rate that is used, per thousand, at most {@value #FULL_SHARE}
 * @param throttledAt when the provider last said that mails come too fast
 * @param closed why no mail is sent at all
 * @param version the number of its changes; 0 before the first
 */
public record Pace(
    Instant givenOutUntil,
    int givenOut,
    Optional<SendingLimits> limits,
    int share,
    Optional<Instant> throttledAt,
    Optional<Closed> closed,
    int version) {

  /**
   * How far ahead capacity is given out. Runs are a minute apart, so it lasts until the next one.
   */
  public static final Duration AHEAD = Duration.ofMinutes(2);

  /** Leaves room for confirmations and test mails, which count towards the same rate. */
  static final int FULL_SHARE = 900;

  private static final int LEAST_SHARE = 50;
  private static final Duration LIMITS_KEPT = Duration.ofMinutes(10);

  /** Why and since when the provider takes no mail: the circuit breaker is open. */
  public record Closed(String reason, Instant since) {}

  /** Nothing is known yet, and nothing given out. */
  public static Pace initial() {
    return new Pace(
        Instant.EPOCH, 0, Optional.empty(), FULL_SHARE, Optional.empty(), Optional.empty(), 0);
  }

  /** Whether the limits are to be read again: ten minutes later, or after the breaker opened. */
  public boolean isOutdated(Instant now) {
    return limits
        .map(
            read -> closed.map(Closed::since).filter(read.readAt()::isBefore).orElse(read.readAt()))
        .map(since -> !now.isBefore(since.plus(LIMITS_KEPT)))
        .orElse(true);
  }

  /**
   * The pace with limits that were just read. When the account may send, the breaker closes: the
   * next mails show whether its cause is gone.
   */
  public Pace with(SendingLimits read) {
    Optional<Closed> still =
        read.enabled()
            ? Optional.empty()
            : closed.or(() -> Optional.of(new Closed("sending is disabled", read.readAt())));
    return new Pace(givenOutUntil, 0, Optional.of(read), share, throttledAt, still, version);
  }

  /** Mails that one call may carry at most. */
  public int mostAtOnce() {
    return limits.map(SendingLimits::mostAtOnce).orElse(1);
  }

  /** Half as fast when the provider throttled since the last adaptation, else a little faster. */
  Pace adapted() {
    int next =
        throttledAt.isPresent()
            ? Math.max(LEAST_SHARE, share / 2)
            : Math.min(FULL_SHARE, share * 5 / 4);
    return new Pace(givenOutUntil, givenOut, limits, next, Optional.empty(), closed, version);
  }

  /** Times for chunks, and the pace after that. */
  public record Slots(List<Instant> times, Pace after) {}

  /**
   * Gives the next capacity to chunks, in their order: as many as fit into the time ahead and into
   * what is left of the day's quota.
   *
   * @param sizes mails of each chunk
   * @return times for the first chunks; those after them get none
   */
  public Slots giveOut(List<Integer> sizes, Instant now) {
    if (closed.isPresent() || limits.isEmpty()) {
      return new Slots(List.of(), this);
    }
    long mailsInAThousandSeconds = (long) limits.get().mailsPerSecond() * share;
    int left = limits.get().leftToday() - givenOut;
    Instant next = givenOutUntil.isAfter(now) ? givenOutUntil : now;
    Instant end = now.plus(AHEAD);
    int given = givenOut;
    List<Instant> times = new ArrayList<>();
    for (int size : sizes) {
      if (!next.isBefore(end) || size > left) {
        break;
      }
      times.add(next);
      next = next.plusMillis(size * 1_000_000L / mailsInAThousandSeconds + 1);
      left -= size;
      given += size;
    }
    return new Slots(times, new Pace(next, given, limits, share, throttledAt, closed, version));
  }

  /** The same pace with this version. */
  public Pace numbered(int change) {
    return new Pace(givenOutUntil, givenOut, limits, share, throttledAt, closed, change);
  }
}
