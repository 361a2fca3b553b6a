package dev.pamphlet.quizzes.statistics;

import dev.pamphlet.quizzes.Question;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The results of all readers of a version, once there are enough that no single reader can be
 * identified.
 *
 * @param questions the number of questions of the version
 * @param tally of at least {@link #ENOUGH} attempts
 */
public record Everyone(int questions, Tally tally) {

  /** The minimum number of attempts for results to be shown. */
  public static final int ENOUGH = 20;

  private static final int BINS = 10;
  private static final int LOWEST_OF_LAST_BIN = 90;

  /** The results, or nothing while there are too few attempts. */
  public static Optional<Everyone> of(int questions, Tally tally) {
    return tally.attempts() < ENOUGH
        ? Optional.empty()
        : Optional.of(new Everyone(questions, tally));
  }

  public long attempts() {
    return tally.attempts();
  }

  /** The mean score, rounded to whole per cent. */
  public int mean() {
    return nearestPercent(tally.points(), tally.attempts() * questions * Question.FULL_MARKS);
  }

  /** The number of attempts by score: 0 to 9 per cent, 10 to 19, and so on to 90 to 100. */
  public List<Long> histogram() {
    return IntStream.range(0, BINS)
        .mapToObj(
            bin -> {
              int from = bin * BINS;
              int to = from == LOWEST_OF_LAST_BIN ? 100 : from + BINS - 1;
              return IntStream.rangeClosed(from, to).mapToLong(tally::withScore).sum();
            })
        .toList();
  }

  /**
   * The facility index of a question: its mean share of the full marks, rounded to whole per cent.
   */
  public int facility(int question) {
    return nearestPercent(tally.points(question), tally.attempts() * Question.FULL_MARKS);
  }

  /**
   * The share of the other attempts with a lower score, in whole per cent, rounded down: {@code 100
   * · below / (n − 1)}.
   *
   * @param percent the score of one of the attempts
   */
  public int betterThan(int percent) {
    long below = IntStream.range(0, percent).mapToLong(tally::withScore).sum();
    return (int) (100 * below / (tally.attempts() - 1));
  }

  static int nearestPercent(long part, long whole) {
    return (int) ((200 * part + whole) / (2 * whole));
  }
}
