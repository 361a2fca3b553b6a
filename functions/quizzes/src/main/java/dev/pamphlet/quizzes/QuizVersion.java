package dev.pamphlet.quizzes;

import dev.pamphlet.platform.IdSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A saved version of a quiz, with the ids that answers refer to. It never changes, so every attempt
 * can be graded again.
 *
 * @param number from 1
 * @param seed for shuffling the parts for each reader
 * @param questions in the author's order
 */
public record QuizVersion(
    QuizId quiz, int number, String seed, Quiz text, List<IdentifiedQuestion> questions) {

  private static final int ID_LENGTH = 10;

  public QuizVersion {
    questions = List.copyOf(questions);
  }

  /**
   * A version with new ids. The order of the draws depends on the questions and their parts only:
   * quizzes that differ only in the right answers get the same ids from the same source.
   */
  public static QuizVersion of(QuizId quiz, int number, Quiz text, IdSource ids) {
    Draw draw = new Draw(ids);
    List<IdentifiedQuestion> questions = new ArrayList<>();
    for (Question question : text.questions()) {
      String id = draw.next();
      questions.add(
          new IdentifiedQuestion(
              id, question, question.task().parts().stream().map(part -> draw.next()).toList()));
    }
    return new QuizVersion(quiz, number, draw.next(), text, questions);
  }

  /** The question with this id, if there is one. */
  public Optional<IdentifiedQuestion> question(String id) {
    return questions.stream().filter(question -> question.id().equals(id)).findFirst();
  }

  /**
   * Draws short ids, each once in a version. Their 40 bits tell questions and parts apart; they are
   * not secret.
   */
  private static final class Draw {

    private final IdSource ids;
    private final Set<String> drawn = new HashSet<>();

    private Draw(IdSource ids) {
      this.ids = ids;
    }

    private String next() {
      String id = cut(ids.next());
      while (!drawn.add(id)) {
        id = cut(ids.next());
      }
      return id;
    }

    /** The end of an id, which differs even if the source counts, as in tests. */
    private static String cut(String id) {
      return id.substring(id.length() - ID_LENGTH);
    }
  }
}
