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
 * What the attempts say of the questions of a version, and of those that other versions asked in
 * the same way.
 *
 * @param questions of the version, in its order
 */
public record Statistics(
    QuizVersion version, Everyone everyone, List<QuestionStatistics> questions) {

  /** As many attempts as it takes for their statistics to mean anything. */
  public static final int ENOUGH = 30;

  public Statistics {
    questions = List.copyOf(questions);
  }

  /** The statistics, or nothing while there are too few attempts. */
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
   * A question as several versions asked it.
   *
   * @param attempts at all of them
   * @param facility as {@link QuestionStatistics#facility}
   * @param versions that asked it
   */
  public record Across(long attempts, int facility, List<Integer> versions) {}

  /**
   * What all versions say of a question of one of them: those with the same {@link
   * IdentifiedQuestion#hash}. Points add up across versions; a discrimination index does not,
   * because it compares with totals that differ. Empty while there are too few attempts.
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
