package dev.pamphlet.quizzes.authoring;

import dev.pamphlet.content.Slug;

/** A change to a quiz that was not made because of the stored state. Nothing was changed. */
public final class NotDone extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Reason reason;

  NotDone(Reason reason) {
    super(reason.toString(), null, false, false);
    this.reason = reason;
  }

  /** Calls the method for the reason. */
  public <T> T because(Cases<T> cases) {
    return reason.in(cases);
  }

  /** One method per reason, so that a new reason does not compile until all callers handle it. */
  public interface Cases<T> {

    /** No article has or had the address. */
    T notThere();

    /**
     * The article moved away from the address.
     *
     * @param to its present address
     */
    T movedAway(Slug to);

    /** The article has no quiz. */
    T noQuiz();

    /** The editor expects no quiz, but the article has one. */
    T alreadyThere();

    /** Somebody else changed the quiz or its article after the editor last saw it. */
    T outdated();
  }

  /** Why it was not made. */
  sealed interface Reason {

    <T> T in(Cases<T> cases);

    record NotThere() implements Reason {

      @Override
      public <T> T in(Cases<T> cases) {
        return cases.notThere();
      }
    }

    record MovedAway(Slug to) implements Reason {

      @Override
      public <T> T in(Cases<T> cases) {
        return cases.movedAway(to);
      }
    }

    record NoQuiz() implements Reason {

      @Override
      public <T> T in(Cases<T> cases) {
        return cases.noQuiz();
      }
    }

    record AlreadyThere() implements Reason {

      @Override
      public <T> T in(Cases<T> cases) {
        return cases.alreadyThere();
      }
    }

    record Outdated() implements Reason {

      @Override
      public <T> T in(Cases<T> cases) {
        return cases.outdated();
      }
    }
  }
}
