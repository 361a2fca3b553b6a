package dev.pamphlet.quizzes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.attempts.Attempt;
import dev.pamphlet.quizzes.statistics.ReadTally;
import dev.pamphlet.quizzes.statistics.Tally;
import dev.pamphlet.testing.Eventually;
import org.junit.jupiter.api.Test;

/** The contract of {@link ReadTally}. */
abstract class ReadTallyContract extends StoreContract {

  ReadTallyContract(StoreUnderTest store) {
    super(store);
  }

  @Test
  void aQuizWithoutAttemptsHasAnEmptyTally() {
    assertThat(tallies().of(new QuizId(newId()), 1)).isEqualTo(Tally.NOTHING);
  }

  @Test
  void attemptsAddUpOverTheShards() {
    QuizVersion version = version(new QuizId(newId()), 1);
    Tally sum = Tally.NOTHING;
    for (int i = 0; i < 60; i++) {
      Attempt attempt = attempt(version, responses(version));
      record(version, attempt);
      sum = sum.plus(tally(version, attempt));
    }

    Tally all = sum;
    assertThat(items(engagement(), EngagementTable.countersPartition(version.quiz(), 1)))
        .hasSizeBetween(2, CounterItem.SHARDS);
    Eventually.holds(() -> assertThat(tallies().of(version.quiz(), 1)).isEqualTo(all));
  }

  @Test
  void eachVersionHasItsOwnTally() {
    QuizVersion first = version(new QuizId(newId()), 1);
    QuizVersion tenth = version(first.quiz(), 10);
    Attempt atFirst = attempt(first, responses(first));
    Attempt atTenth = attempt(tenth, responses(tenth));

    record(first, atFirst);
    record(tenth, atTenth);

    Eventually.holds(
        () -> {
          assertThat(tallies().of(first.quiz(), 1)).isEqualTo(tally(first, atFirst));
          assertThat(tallies().of(first.quiz(), 10)).isEqualTo(tally(tenth, atTenth));
        });
  }
}
