package dev.pamphlet.quizzes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A quiz as its author wrote it, with the answers.
 *
 * @param pass the score, in whole per cent, from which a reader passes; empty if nobody can fail
 * @param bands in any order, with different scores
 */
public record Quiz(
    String title, Scoring scoring, OptionalInt pass, List<Band> bands, List<Question> questions) {

  public static final int MAX_TITLE = 200;
  public static final int MAX_BAND = 300;

  /** As many as one base-36 digit can number; the digit names a question's counters. */
  public static final int MAX_QUESTIONS = 36;

  public Quiz {
    bands = bands.stream().sorted(Comparator.comparingInt(Band::from).reversed()).toList();
    questions = List.copyOf(questions);
  }

  /** The points for all right answers, in thousandths of a question. */
  public int maxPoints() {
    return questions.size() * Question.FULL_MARKS;
  }

  /** A number of points as a score, in whole per cent, rounded down. */
  public int percent(int points) {
    return (int) (100L * points / maxPoints());
  }

  /** The band of a score, if there is one. */
  public Optional<Band> band(int percent) {
    return bands.stream().filter(band -> band.from() <= percent).findFirst();
  }
}
