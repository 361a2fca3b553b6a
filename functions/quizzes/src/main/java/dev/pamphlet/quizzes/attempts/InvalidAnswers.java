package dev.pamphlet.quizzes.attempts;

import java.util.List;

/** Answers that do not fit their quiz; all of them are named. */
public final class InvalidAnswers extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Invalid> invalid;

  /**
   * One of them.
   *
   * @param question the id that it was given for
   * @param reason what would be accepted, without a full stop
   */
  public record Invalid(String question, String reason) {}

  public InvalidAnswers(List<Invalid> invalid) {
    super("Some answers do not fit their questions.", null, false, false);
    this.invalid = List.copyOf(invalid);
  }

  public List<Invalid> invalid() {
    return invalid;
  }
}
