package dev.pamphlet.quizzes;

import java.util.List;

/**
 * A quiz as its readers get it.
 *
 * @param version by its number
 * @param questions their ids, in the author's order
 * @param document what readers are shown, as JSON; nothing in it betrays an answer
 */
public record Form(QuizId quiz, int version, List<String> questions, byte[] document) {

  public Form {
    questions = List.copyOf(questions);
    document = document.clone();
  }
}
