package dev.pamphlet.quizzes.statistics;

import dev.pamphlet.quizzes.Graded;
import dev.pamphlet.quizzes.GradedQuestion;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.Quiz;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The counters of attempts at one version. They are whole numbers and additive: the tally of
 * several attempts, or of several shards, is the sum of their tallies.
 *
 * <p>With {@code T} the points of an attempt and {@code x} those of its question {@code i};
 * questions and marks are written as one base-36 digit:
 *
 * <ul>
 *   <li>{@code n}: attempts; {@code t}, {@code tt}: the sums of T and T²
 *   <li>{@code h0} to {@code h100}: attempts with that score, in whole per cent
 *   <li>{@code a<i>}: answers, without skipped ones; {@code x<i>}, {@code y<i>}, {@code z<i>}: the
 *       sums of x, x² and x·T
 *   <li>{@code o<i><mark>}: answers that meet this mark of the task
 * </ul>
 *
 * @param counts without zeros
 */
public record Tally(Map<String, Long> counts) {

  /** The tally of no attempt. */
  public static final Tally NOTHING = new Tally(Map.of());

  private static final int RADIX = 36;

  /** The name of the number of attempts. */
  public static final String ATTEMPTS = "n";

  public Tally {
    counts = Map.copyOf(counts);
  }

  /** The tally of one attempt. */
  public static Tally of(Graded attempt) {
    Map<String, Long> counts = new HashMap<>();
    long total = attempt.points();
    counts.put(ATTEMPTS, 1L);
    counts.put("t", total);
    counts.put("tt", total * total);
    counts.put("h" + attempt.percent(), 1L);
    for (int i = 0; i < attempt.questions().size(); i++) {
      GradedQuestion question = attempt.questions().get(i);
      long points = question.points();
      counts.put(name('a', i), question.response().isPresent() ? 1L : 0L);
      counts.put(name('x', i), points);
      counts.put(name('y', i), points * points);
      counts.put(name('z', i), points * total);
      for (int mark : question.hits()) {
        counts.put(name('o', i) + digit(mark), 1L);
      }
    }
    return nonZero(counts);
  }

  /** The sum of both tallies. */
  public Tally plus(Tally other) {
    Map<String, Long> sum = new HashMap<>(counts);
    other.counts.forEach((name, count) -> sum.merge(name, count, Math::addExact));
    return nonZero(sum);
  }

  public long attempts() {
    return count(ATTEMPTS);
  }

  long points() {
    return count("t");
  }

  long squaredPoints() {
    return count("tt");
  }

  long withScore(int percent) {
    return count("h" + percent);
  }

  long answers(int question) {
    return count(name('a', question));
  }

  long points(int question) {
    return count(name('x', question));
  }

  long squaredPoints(int question) {
    return count(name('y', question));
  }

  long pointsTimesTotals(int question) {
    return count(name('z', question));
  }

  long hits(int question, int mark) {
    return count(name('o', question) + digit(mark));
  }

  /**
   * The size of the tally of a quiz as a DynamoDB item after 100,000 attempts, in bytes: names, and
   * numbers by their decimal digits (Developer Guide, "DynamoDB item sizes and formats").
   */
  public static int largestSize(Quiz quiz) {
    long attempts = 100_000;
    long total = quiz.maxPoints();
    long marks = Question.FULL_MARKS;
    int size = 1 + bytes(attempts) + 1 + bytes(attempts * total);
    size += 2 + bytes(attempts * total * total);
    size += IntStream.rangeClosed(0, 100).map(h -> ("h" + h).length() + bytes(attempts)).sum();
    int sums =
        4 * 2
            + bytes(attempts)
            + bytes(attempts * marks)
            + bytes(attempts * marks * marks)
            + bytes(attempts * marks * total);
    for (Question question : quiz.questions()) {
      size += sums + question.task().marks() * (3 + bytes(attempts));
    }
    return size;
  }

  /** One byte for two digits, and one more. */
  private static int bytes(long number) {
    return (Long.toString(number).length() + 1) / 2 + 1;
  }

  private long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  private static String name(char what, int question) {
    return "" + what + digit(question);
  }

  private static char digit(int number) {
    return Character.forDigit(number, RADIX);
  }

  private static Tally nonZero(Map<String, Long> counts) {
    counts.values().removeIf(count -> count == 0);
    return new Tally(counts);
  }
}
