package dev.pamphlet.quizzes;

import java.util.Optional;

/**
 * One question with its answer.
 *
 * @param name what its author calls it; readers never see it, statistics show it
 * @param see the section of the article that answers it
 * @param explanation shown after answering, whatever the answer
 */
public record Question(
    String name,
    RichText prompt,
    Optional<Reference> see,
    Optional<RichText> explanation,
    Task task) {

  /** What a right answer gives, in points. Every question gives as much as any other. */
  public static final int FULL_MARKS = 1_000;

  /** Its longest name, in characters. */
  public static final int MAX_NAME = 80;
}
