package dev.pamphlet.local.faults;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A fault of calls to AWS services, or of deliveries by event sources, whose action is {@link
 * #DELIVER}. It strikes every call unless it is narrowed.
 *
 * @param function logical id of the only function it is for
 * @param action the only action it is for, {@code GetItem}
 * @param skip how many matching calls succeed first
 * @param next how many it then strikes before it ends
 * @param share the share of the calls that it strikes at random, from 0 to 1
 * @param seed of the random choice, so that a run can be repeated
 * @param milliseconds the delay of a call; for {@link Kind#LATENCY}
 */
public record Fault(
    Kind kind,
    Optional<String> function,
    Optional<String> action,
    long skip,
    OptionalLong next,
    OptionalDouble share,
    long seed,
    long milliseconds) {

  /** The action of faults that strike an event source's delivery of a batch. */
  public static final String DELIVER = "Deliver";

  private static final Set<Kind> OF_DELIVERIES = Set.of(Kind.AGAIN, Kind.REORDER, Kind.STOP);

  /** The kinds that can strike a delivery as well as a call, depending on the action. */
  private static final Set<Kind> OF_BOTH = Set.of(Kind.THROTTLE, Kind.ERROR, Kind.LATENCY);

  /** The kinds of faults. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum Kind {
    /** The service throttles the call. */
    THROTTLE,
    /**
     * DynamoDB refuses a write because another transaction has its first item. Reads are not
     * struck.
     */
    CONFLICT,
    /** The service fails. */
    ERROR,
    /** The response comes late. */
    LATENCY,
    /** The connection breaks before the service gets the call. */
    RESET,
    /** The connection breaks after the service has carried out the call, before the response. */
    RESET_AFTER,
    /** The service does not get the call, and no response comes. */
    TIMEOUT,
    /** The service carries out the call, and no response comes. */
    TIMEOUT_AFTER,
    /** Every process of the function dies before the service gets the call. */
    KILL_BEFORE,
    /** A batch of the function's event sources is delivered once more. */
    AGAIN,
    /** The messages of a batch are shuffled; records of a stream keep their order. */
    REORDER,
    /** The function's event sources read nothing while the fault lasts. */
    STOP,
    /**
     * Every process of the function dies after the service has carried out the call, before the
     * response.
     */
    KILL_AFTER
  }

  /**
   * @throws IllegalArgumentException when the parts contradict each other
   */
  public Fault {
    if (skip < 0 || next.orElse(1) < 1) {
      throw new IllegalArgumentException("skip is 0 or more, next 1 or more");
    }
    if (share.isPresent() && !(share.getAsDouble() > 0 && share.getAsDouble() <= 1)) {
      throw new IllegalArgumentException("share is more than 0 and at most 1");
    }
    if (action.filter(DELIVER::equals).isPresent()
        && !OF_DELIVERIES.contains(kind)
        && !OF_BOTH.contains(kind)) {
      throw new IllegalArgumentException(DELIVER + " is no action that " + kind + " strikes");
    }
    if (milliseconds < 0 || milliseconds == 0 == (kind == Kind.LATENCY)) {
      throw new IllegalArgumentException("latency, and nothing else, takes milliseconds");
    }
  }

  /** Strikes every call, until it is cleared. */
  public static Fault of(Kind kind) {
    return of(kind, 0);
  }

  /** Makes every call take longer, until it is cleared. */
  public static Fault latency(Duration latency) {
    return of(Kind.LATENCY, latency.toMillis());
  }

  private static Fault of(Kind kind, long milliseconds) {
    return new Fault(
        kind,
        Optional.empty(),
        Optional.empty(),
        0,
        OptionalLong.empty(),
        OptionalDouble.empty(),
        0,
        milliseconds);
  }

  /** The same for one function only. */
  public Fault in(String onlyFunction) {
    return new Fault(
        kind, Optional.of(onlyFunction), action, skip, next, share, seed, milliseconds);
  }

  /** The same for one action only. */
  public Fault on(String onlyAction) {
    return new Fault(
        kind, function, Optional.of(onlyAction), skip, next, share, seed, milliseconds);
  }

  /** The same after some calls that succeed. */
  public Fault after(long calls) {
    return new Fault(kind, function, action, calls, next, share, seed, milliseconds);
  }

  /** The same, which ends after some calls. */
  public Fault next(long calls) {
    return new Fault(
        kind, function, action, skip, OptionalLong.of(calls), share, seed, milliseconds);
  }

  /** The same for a share of the calls. */
  public Fault share(double ofCalls, long bySeed) {
    return new Fault(
        kind, function, action, skip, next, OptionalDouble.of(ofCalls), bySeed, milliseconds);
  }

  /** The delay. */
  public Duration latency() {
    return Duration.ofMillis(milliseconds);
  }

  boolean concerns(String calling, String called) {
    boolean delivered = called.equals(DELIVER);
    if (delivered ? !isOfDelivery() : OF_DELIVERIES.contains(kind)) {
      return false;
    }
    return function.map(calling::equals).orElse(true)
        && action.map(called::equals).orElse(true)
        && (kind != Kind.CONFLICT || Conflict.isPossible(called));
  }

  boolean stops(String reading) {
    return kind == Kind.STOP && function.map(reading::equals).orElse(true);
  }

  private boolean isOfDelivery() {
    return kind != Kind.STOP
        && (OF_DELIVERIES.contains(kind) || action.filter(DELIVER::equals).isPresent());
  }
}
