package dev.pamphlet.quizzes;

import java.util.Optional;

/**
 * A question with its answer.
 *
 * @param name for its author: statistics show it, readers never see it
 * @param see the section of the article that answers it
 * @param explanation shown after any answer
 */
public record Question(
    String name,
    RichText prompt,
    Optional<Reference> see,
    Optional<RichText> explanation,
    Task task) {

  /** The points for a right answer, the same for every question. */
  public static final int FULL_MARKS = 1_000;

  /** Its longest name, in characters. */
  public static final int MAX_NAME = 80;
}
