package dev.pamphlet.quizzes.attempts;

import java.time.Duration;

/** An attempt that was not accepted. Nothing was stored. */
public final class NotAccepted extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Reason reason;

  NotAccepted(Reason reason) {
    super(reason.toString(), null, false, false);
    this.reason = reason;
  }

  /** Calls the method for the reason. */
  public <T> T because(Cases<T> cases) {
    return reason.in(cases);
  }

  /** One method per reason, so that a new reason does not compile until all callers handle it. */
  public interface Cases<T> {

    /**
     * The network sent too many attempts.
     *
     * @param retryAfter how long to wait before the next attempt
     * @param worked whether this attempt came with a valid proof of work
     */
    T tooMany(Duration retryAfter, boolean worked);

    /** The quiz has no version of this number. */
    T unknownVersion();

    /** Some answers do not fit their questions. */
    T misfits(InvalidAnswers answers);

    /** No question is answered. */
    T nothingAnswered();

    /** The key was used with another body before. */
    T keyReused();
  }

  /** Why it was not accepted. */
  sealed interface Reason {

    <T> T in(Cases<T> cases);

    record TooMany(Duration retryAfter, boolean worked) implements Reason {

      @Override
      public <T> T in(Cases<T> cases) {
        return cases.tooMany(retryAfter, worked);
      }
    }

    record UnknownVersion() implements Reason {

      @Override
      public <T> T in(Cases<T> cases) {
        return cases.unknownVersion();
      }
    }

    record Misfits(InvalidAnswers answers) implements Reason {

      @Override
      public <T> T in(Cases<T> cases) {
        return cases.misfits(answers);
      }
    }

    record NothingAnswered() implements Reason {

      @Override
      public <T> T in(Cases<T> cases) {
        return cases.nothingAnswered();
      }
    }

    record KeyReused() implements Reason {

      @Override
      public <T> T in(Cases<T> cases) {
        return cases.keyReused();
      }
    }
  }
}
