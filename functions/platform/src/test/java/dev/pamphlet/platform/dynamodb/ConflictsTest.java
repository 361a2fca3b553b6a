package dev.pamphlet.platform.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.platform.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

class ConflictsTest {

  private static final Unavailable CONFLICT =
      new Unavailable("dynamodb", TransactionCanceledException.builder().build());

  private final List<Integer> bounds = new ArrayList<>();
  private final List<Integer> waits = new ArrayList<>();
  private int tries;

  @Test
  void aTransactionWithoutAConflictRunsOnce() {
    assertThat(conflicts().retry(() -> ++tries)).isEqualTo(1);

    assertThat(tries).isEqualTo(1);
    assertThat(waits).isEmpty();
  }

  @Test
  void aTransactionIsRepeatedUntilItMeetsNoConflict() {
    conflicts().retry(() -> failAtTheFirst(3, CONFLICT));

    assertThat(tries).isEqualTo(4);
    assertThat(waits).hasSize(3);
  }

  @Test
  void aConflictReportedAsAnErrorIsRetriedToo() {
    conflicts()
        .retry(
            () ->
                failAtTheFirst(
                    1,
                    new Unavailable("dynamodb", TransactionConflictException.builder().build())));

    assertThat(tries).isEqualTo(2);
  }

  @Test
  void afterEightTriesItIsUnavailable() {
    assertThatThrownBy(() -> conflicts().retry(() -> failAtTheFirst(99, CONFLICT)))
        .isSameAs(CONFLICT);

    assertThat(tries).isEqualTo(8);
    assertThat(waits).hasSize(7);
  }

  @Test
  void waitsGrowUpToABound() {
    assertThatThrownBy(() -> conflicts().retry(() -> failAtTheFirst(99, CONFLICT)))
        .isSameAs(CONFLICT);

    assertThat(bounds).isSorted().allMatch(bound -> bound <= 500).endsWith(500, 500);
    assertThat(bounds.get(1)).isGreaterThan(bounds.get(0));
  }

  @Test
  void theDrawnWaitIsUsed() {
    Conflicts conflicts = new Conflicts(bound -> bound / 2, waits::add);

    conflicts.retry(() -> failAtTheFirst(1, CONFLICT));
    tries = 0;
    conflicts().retry(() -> failAtTheFirst(1, CONFLICT));

    assertThat(waits).containsExactly(bounds.get(0) / 2, bounds.get(0) - 1);
  }

  static Stream<RuntimeException> others() {
    return Stream.of(
        new Unavailable("dynamodb", SdkClientException.create("connection refused")),
        new Unavailable("dynamodb", InternalServerErrorException.builder().build()),
        TransactionCanceledException.builder().build(),
        ConditionalCheckFailedException.builder().build(),
        new IllegalStateException("a bug"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void anyOtherFailureIsThrownAtOnce(RuntimeException other) {
    assertThatThrownBy(() -> conflicts().retry(() -> failAtTheFirst(99, other))).isSameAs(other);

    assertThat(tries).isEqualTo(1);
    assertThat(waits).isEmpty();
  }

  @Test
  void anInterruptedWaitIsUnavailableAndTheThreadStaysInterrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Conflicts.ofProcess().retry(() -> failAtTheFirst(1, CONFLICT)))
        .isInstanceOf(Unavailable.class)
        .hasCauseInstanceOf(InterruptedException.class);

    assertThat(Thread.interrupted()).isTrue();
  }

  private Conflicts conflicts() {
    return new Conflicts(
        bound -> {
          bounds.add(bound);
          return bound - 1;
        },
        waits::add);
  }

  private int failAtTheFirst(int times, RuntimeException failure) {
    tries++;
    if (tries <= times) {
      throw failure;
    }
    return tries;
  }
}
