package dev.pamphlet.newsletter.subscribing;

import java.time.Duration;

/**
 * A request to subscribe that was not taken. Nothing was stored but the count of it. The reason
 * never depends on what is known of the address.
 */
public final class NotTaken extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Reason reason;

  NotTaken(Reason reason) {
    super(reason.toString(), null, false, false);
    this.reason = reason;
  }

  /** Calls the method for the reason. */
  public <T> T because(Cases<T> cases) {
    return reason.in(cases);
  }

  /** What a caller makes of each reason. */
  public interface Cases<T> {

    /** The publication has not all of the topics. */
    T unknownTopic();

    /**
     * There were too many requests.
     *
     * @param retryAfter how long to wait for the next one
     * @param worked whether this one came with a valid proof of work
     */
    T tooMany(Duration retryAfter, boolean worked);
  }

  /** Why it was not taken. */
  sealed interface Reason {

    <T> T in(Cases<T> cases);

    record UnknownTopic() implements Reason {

      @Override
      public <T> T in(Cases<T> cases) {
        return cases.unknownTopic();
      }
    }

    record TooMany(Duration retryAfter, boolean worked) implements Reason {

      @Override
      public <T> T in(Cases<T> cases) {
        return cases.tooMany(retryAfter, worked);
      }
    }
  }
}
