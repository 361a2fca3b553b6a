package dev.pamphlet.quizzes.statistics;

import dev.pamphlet.quizzes.IdentifiedQuestion;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The statistics of one question of a version. Facility and discrimination index are those of
 * Moodle (its documentation, "Quiz statistics calculations").
 *
 * @param number of the question in the version, from 0
 */
public record QuestionStatistics(IdentifiedQuestion question, int number, Tally tally) {

  private static final int HARD = 20;
  private static final int EASY = 95;
  private static final int WEAK = 20;
  private static final int DEAD = 5;

  /** Two standard errors of an index in per cent, squared, times n − 1: (2 · 100)². */
  private static final int TWO_STANDARD_ERRORS_SQUARED = 40_000;

  /** The number of attempts that did not skip it. */
  public long answers() {
    return tally.answers(number);
  }

  /** For each mark of its task, the number of answers that meet it. */
  public List<Long> hits() {
    return IntStream.range(0, question.task().marks())
        .mapToObj(mark -> tally.hits(number, mark))
        .toList();
  }

  /** {@code mean(x) / max}, in whole per cent, to the nearest. */
  public int facility() {
    return Everyone.nearestPercent(tally.points(number), tally.attempts() * Question.FULL_MARKS);
  }

  /**
   * {@code 100 · cov(x, T−x) / √(var x · var(T−x))}, rounded; empty if one of the variances is
   * zero.
   */
  public OptionalInt discrimination() {
    return Discrimination.index(tally, number);
  }

  /** The reasons to review it, in the order of {@link Flag}. */
  public List<Flag> flags() {
    List<Flag> flags = new ArrayList<>();
    boolean easy = facility() >= EASY;
    if (facility() < HARD) {
      flags.add(Flag.TOO_HARD);
    }
    if (easy) {
      flags.add(Flag.TOO_EASY);
    }
    boolean inverted = discrimination().stream().anyMatch(this::isBelowChance);
    // Where nearly everybody is right, a question cannot discriminate.
    if (!easy && discrimination().stream().anyMatch(index -> index < WEAK)) {
      flags.add(Flag.DISCRIMINATES_BADLY);
    }
    if (!easy && hits(false).anyMatch(hits -> 100 * hits < DEAD * tally.attempts())) {
      flags.add(Flag.DEAD_OPTION);
    }
    inverted |= hits(false).max().orElse(0) > hits(true).max().orElse(0);
    if (inverted) {
      flags.add(Flag.CHECK_THE_KEY);
    }
    return flags;
  }

  /**
   * Whether an index is more than two standard errors below 0. The correlation of two independent
   * series has the variance {@code 1 / (n − 1)}, whatever their distribution (E. J. G. Pitman,
   * "Significance tests which may be applied to samples from any populations. II. The correlation
   * coefficient test", 1937).
   */
  private boolean isBelowChance(int index) {
    return index < 0 && (long) index * index * (tally.attempts() - 1) > TWO_STANDARD_ERRORS_SQUARED;
  }

  /** How often each right or each wrong option was ticked; empty for a task without options. */
  private LongStream hits(boolean right) {
    List<Task.Option> options =
        question
            .task()
            .match(
                Task.Choice::options,
                numeric -> List.of(),
                shortText -> List.of(),
                ordering -> List.of(),
                matching -> List.of());
    return IntStream.range(0, options.size())
        .filter(mark -> options.get(mark).weight().isRight() == right)
        .mapToLong(mark -> tally.hits(number, mark));
  }
}
