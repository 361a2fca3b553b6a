package dev.pamphlet.quizzes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A quiz as its author wrote it, answers and all.
 *
 * @param pass the score, in whole per cent, from which it counts as passed; none where nobody can
 *     fail
 * @param bands in any order; none twice for the same score
 */
public record Quiz(
    String title, Scoring scoring, OptionalInt pass, List<Band> bands, List<Question> questions) {

  public static final int MAX_TITLE = 200;
  public static final int MAX_BAND = 300;

  /** As many as one digit to the base 36 counts, which names a question's counters. */
  public static final int MAX_QUESTIONS = 36;

  public Quiz {
    bands = bands.stream().sorted(Comparator.comparingInt(Band::from).reversed()).toList();
    questions = List.copyOf(questions);
  }

  /** The most points that it gives, in thousandths of a question. */
  public int maxPoints() {
    return questions.size() * Question.FULL_MARKS;
  }

  /** A number of points as a score, in whole per cent, rounded down. */
  public int percent(int points) {
    return (int) (100L * points / maxPoints());
  }

  /** What readers with a score are told, if anything. */
  public Optional<Band> band(int percent) {
    return bands.stream().filter(band -> band.from() <= percent).findFirst();
  }
}
