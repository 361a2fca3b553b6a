package dev.pamphlet.quizzes.statistics;

import dev.pamphlet.quizzes.QuizVersion;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the counters of a version and of the versions that it is compared with. */
public record CompareVersions(FindVersions versions, ReadTally tallies) {

  private static final int MOST_COMPARED = 20;

  /** The tallies of the latest twenty versions and of this one, which may be older. */
  public Map<QuizVersion, Tally> tallies(QuizVersion version) {
    Map<QuizVersion, Tally> all = new LinkedHashMap<>();
    for (QuizVersion each : versions.latest(version.quiz(), MOST_COMPARED)) {
      all.put(each, tally(each));
    }
    all.computeIfAbsent(version, this::tally);
    return all;
  }

  private Tally tally(QuizVersion version) {
    return tallies.of(version.quiz(), version.number());
  }
}
