package dev.pamphlet.quizzes.http;

import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.page.PlainText;
import dev.pamphlet.quizzes.IdentifiedQuestion;
import dev.pamphlet.quizzes.QuizVersion;

/** Names an answer that is not accepted: by the id of its question, and for people by its text. */
final class InvalidAnswer {

  /** As much of a question as tells it from others, in UTF-16 units. */
  private static final int LABEL = 100;

  private InvalidAnswer() {}

  /**
   * @param id of the question, as the client sent it. A text that does not have the form of an id
   *     is not repeated to the client.
   * @param reason a clause without a full stop
   */
  static Problem.Invalid of(QuizVersion version, String id, String reason) {
    Problem.Invalid invalid =
        new Problem.Invalid(
            id.matches("[A-Za-z0-9_-]{1,64}") ? "answers." + id : "answers", reason);
    return version
        .question(id)
        .map(question -> invalid.labelled(label(version, question)))
        .orElse(invalid);
  }

  /** The number of the question, and how it begins: {@code 2. How many steps are there?}. */
  private static String label(QuizVersion version, IdentifiedQuestion question) {
    String text = PlainText.of(question.question().prompt().html());
    return version.questions().indexOf(question)
        + 1
        + ". "
        + (text.length() > LABEL ? beginning(text) : text);
  }

  /** Cut between words; in the middle of what has no spaces, but never of a character. */
  private static String beginning(String text) {
    int space = text.lastIndexOf(' ', LABEL);
    int middle = Character.isLowSurrogate(text.charAt(LABEL)) ? LABEL - 1 : LABEL;
    return text.substring(0, space > 0 ? space + 1 : middle) + "…";
  }
}
