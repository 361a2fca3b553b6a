package dev.pamphlet.quizzes;

import dev.pamphlet.platform.IdSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A quiz as it was saved at one time, with the ids that readers answer by. It never changes, so
 * that every attempt can be graded and read again as it was taken.
 *
 * @param number from 1
 * @param seed for showing parts in an order of each reader's own
 * @param questions in the author's order
 */
public record QuizVersion(
    QuizId quiz, int number, String seed, Quiz text, List<IdentifiedQuestion> questions) {

  private static final int ID_LENGTH = 10;

  public QuizVersion {
    questions = List.copyOf(questions);
  }

  /**
   * A version with new ids. They are drawn in an order that depends on the questions and their
   * parts alone: two quizzes that differ only in what is right get the same ids from the same
   * source.
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

  /** Short ids, none twice in a version: 40 bits name a question or a part, and keep no secret. */
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

    /** The end, which differs also where a test counts. */
    private static String cut(String id) {
      return id.substring(id.length() - ID_LENGTH);
    }
  }
}
