package dev.pamphlet.quizzes.statistics;

import dev.pamphlet.quizzes.Question;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How everybody did at a version, once there are so many that nobody can be made out.
 *
 * @param questions how many the version has
 * @param tally of at least {@link #ENOUGH} attempts
 */
public record Everyone(int questions, Tally tally) {

  /** As many attempts as it takes for their results to be shown to anybody. */
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

  /** The mean score, in whole per cent, to the nearest. */
  public int mean() {
    return nearestPercent(tally.points(), tally.attempts() * questions * Question.FULL_MARKS);
  }

  /** Attempts by score: 0 to 9 per cent, 10 to 19, and so on, and 90 to 100. */
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

  /** The share of its points that a question gave, in whole per cent, to the nearest. */
  public int facility(int question) {
    return nearestPercent(tally.points(question), tally.attempts() * Question.FULL_MARKS);
  }

  /**
   * The share of the others who scored less, in whole per cent, rounded down: {@code 100 · below /
   * (n − 1)}.
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
