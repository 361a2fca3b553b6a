package dev.pamphlet.quizzes;

import java.util.List;

/**
 * A quiz in the form that readers get.
 *
 * @param version the number of the version
 * @param questions their ids, in the author's order
 * @param document the JSON that readers get; it reveals no answer
 */
public record Form(QuizId quiz, int version, List<String> questions, byte[] document) {

  public Form {
    questions = List.copyOf(questions);
    document = document.clone();
  }
}
