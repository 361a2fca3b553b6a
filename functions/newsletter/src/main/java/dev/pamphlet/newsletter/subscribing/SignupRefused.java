package dev.pamphlet.newsletter.subscribing;

import java.time.Duration;

/**
 * Thrown when a request to subscribe is not accepted. Nothing was stored but its count. The reason
 * never depends on what is known about the address.
 */
public final class SignupRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Reason reason;

  SignupRefused(Reason reason) {
    super(reason.toString(), null, false, false);
    this.reason = reason;
  }

  /** Calls the method for the reason. */
  public <T> T because(Cases<T> cases) {
    return reason.in(cases);
  }

  /** Whether nobody's request is taken any more today, whatever work was done for it. */
  public boolean dayIsUsedUp() {
    return reason instanceof Reason.TooMany many && many.worked() && many.refused().ofEverybody();
  }

  /** What a caller makes of each reason. */
  public interface Cases<T> {

    /** The publication does not have all of the topics. */
    T unknownTopic();

    /**
     * There were too many requests.
     *
     * @param retryAfter how long to wait for the next one
     * @param worked whether this one came with a valid proof of work
     */
    T tooMany(Duration retryAfter, boolean worked);
  }

  /** Why it was not accepted. */
  sealed interface Reason {

    <T> T in(Cases<T> cases);

    record UnknownTopic() implements Reason {

      @Override
      public <T> T in(Cases<T> cases) {
        return cases.unknownTopic();
      }
    }

    record TooMany(AdmitRequest.TooMany refused, boolean worked) implements Reason {

      @Override
      public <T> T in(Cases<T> cases) {
        return cases.tooMany(refused.retryAfter(), worked);
      }
    }
  }
}
