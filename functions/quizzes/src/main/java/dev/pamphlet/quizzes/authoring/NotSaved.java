package dev.pamphlet.quizzes.authoring;

import dev.pamphlet.content.Slug;

/** A quiz that was not saved, because of what is stored. Nothing was changed. */
public final class NotSaved extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Reason reason;

  NotSaved(Reason reason) {
    super(reason.toString(), null, false, false);
    this.reason = reason;
  }

  /** Calls the method for the reason. */
  public <T> T because(Cases<T> cases) {
    return reason.in(cases);
  }

  /**
   * What a caller makes of each reason. A new reason does not compile until all callers know it.
   */
  public interface Cases<T> {

    /** No article lives at the address, or ever did. */
    T notThere();

    /**
     * The article left the address. An editor who writes to it may not know that.
     *
     * @param to where the article lives now
     */
    T movedAway(Slug to);

    /** The editor expects no quiz, but the article has one. */
    T alreadyThere();

    /** Somebody else changed the quiz or its article after the editor last saw it. */
    T outdated();
  }

  /** Why it was not saved. */
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
