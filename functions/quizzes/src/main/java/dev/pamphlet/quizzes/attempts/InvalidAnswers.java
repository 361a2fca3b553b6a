package dev.pamphlet.quizzes.attempts;

import dev.pamphlet.quizzes.QuizVersion;
import java.util.List;

/** Answers that do not fit their questions. It names all of them. */
public final class InvalidAnswers extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient QuizVersion version;
  private final transient List<Invalid> invalid;

  /**
   * An answer that does not fit.
   *
   * @param question the id of its question
   * @param reason what is wrong with it, without a full stop
   */
  public record Invalid(String question, String reason) {}

  InvalidAnswers(QuizVersion version, List<Invalid> invalid) {
    super("Some answers do not fit their questions.", null, false, false);
    this.version = version;
    this.invalid = List.copyOf(invalid);
  }

  /** The version that was answered. */
  public QuizVersion version() {
    return version;
  }

  public List<Invalid> invalid() {
    return invalid;
  }
}
