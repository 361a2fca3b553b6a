package dev.pamphlet.quizzes.statistics;

import dev.pamphlet.quizzes.IdentifiedQuestion;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.QuizVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The statistics of the questions of a version, also across versions that asked them in the same
 * way.
 *
 * @param questions of the version, in its order
 */
public record Statistics(
    QuizVersion version, Everyone everyone, List<QuestionStatistics> questions) {

  /** The minimum number of attempts for statistics to be shown. */
  public static final int ENOUGH = 30;

  public Statistics {
    questions = List.copyOf(questions);
  }

  /** The statistics; empty while there are too few attempts. */
  public static Optional<Statistics> of(QuizVersion version, Tally tally) {
    if (tally.attempts() < ENOUGH) {
      return Optional.empty();
    }
    return Optional.of(
        new Statistics(
            version,
            new Everyone(version.questions().size(), tally),
            IntStream.range(0, version.questions().size())
                .mapToObj(i -> new QuestionStatistics(version.questions().get(i), i, tally))
                .toList()));
  }

  /**
   * The statistics of a question across versions.
   *
   * @param attempts at all these versions
   * @param facility as {@link QuestionStatistics#facility}
   * @param versions that asked it
   */
  public record Across(long attempts, int facility, List<Integer> versions) {}

  /**
   * The statistics of a question across the versions that have it with the same {@link
   * IdentifiedQuestion#hash}. Points add up across versions; a discrimination index does not,
   * because the totals differ. Empty while there are too few attempts.
   *
   * @param versions with their tallies
   */
  public static Optional<Across> across(String hash, Map<QuizVersion, Tally> versions) {
    long attempts = 0;
    long points = 0;
    List<Integer> asked = new ArrayList<>();
    for (Map.Entry<QuizVersion, Tally> each : versions.entrySet()) {
      QuizVersion version = each.getKey();
      for (int i = 0; i < version.questions().size(); i++) {
        if (version.questions().get(i).hash(version.text().scoring()).equals(hash)) {
          attempts += each.getValue().attempts();
          points += each.getValue().points(i);
          asked.add(version.number());
        }
      }
    }
    return attempts < ENOUGH
        ? Optional.empty()
        : Optional.of(
            new Across(
                attempts, Everyone.nearestPercent(points, attempts * Question.FULL_MARKS), asked));
  }
}
