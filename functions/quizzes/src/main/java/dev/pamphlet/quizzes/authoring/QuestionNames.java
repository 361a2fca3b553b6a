package dev.pamphlet.quizzes.authoring;

import dev.pamphlet.content.SectionId;
import dev.pamphlet.quizzes.Question;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gives unique names to the questions of a quiz while it is read. */
public final class QuestionNames {

  private final Map<String, Integer> lines = new HashMap<>();

  /**
   * Gives a question the name that its author chose.
   *
   * @param line of the question
   * @return the line of the question that has this name already
   */
  public Optional<Integer> choose(String name, int line) {
    return Optional.ofNullable(lines.putIfAbsent(name, line));
  }

  /**
   * Makes a name of a question's words, or of its number if the words have no letter or digit; a
   * second question with the same words gets {@code -2}.
   *
   * @param line of the question
   */
  public String make(String words, int line) {
    String name =
        SectionId.isNamedBy(words)
            ? SectionId.ofHeading(words).value()
            : "question-" + (lines.size() + 1);
    String unique = name;
    for (int i = 2; lines.putIfAbsent(unique, line) != null; i++) {
      String number = "-" + i;
      int length = Math.min(name.length(), Question.MAX_NAME - number.length());
      unique = name.substring(0, length) + number;
    }
    return unique;
  }
}
