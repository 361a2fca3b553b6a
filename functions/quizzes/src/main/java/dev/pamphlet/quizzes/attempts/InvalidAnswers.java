package dev.pamphlet.quizzes.attempts;

import java.util.List;

/** Answers that do not fit their questions. It names all of them. */
public final class InvalidAnswers extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Invalid> invalid;

  /**
   * An answer that does not fit.
   *
   * @param question the id of its question
   * @param reason what is wrong with it, without a full stop
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
