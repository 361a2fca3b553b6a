package dev.pamphlet.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.local.runtime.Invocation.Failed;
import dev.pamphlet.local.runtime.Invocation.Returned;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ConversationTest {

  private static final Returned ANSWER = new Returned(new byte[] {'1'});
  private static final Failed GONE = new Failed("Runtime.ExitError", "gone");

  private final Conversation conversation = new Conversation();

  @Test
  void aTurnEndsWhenTheRuntimeRequestsTheNextEvent() {
    Turn turn = begun();

    assertThat(conversation.says(turn.requestId(), ANSWER)).isTrue();
    assertThat(turn.outcome()).isNotDone();
    conversation.next();

    assertThat(turn.outcome()).isCompletedWithValue(ANSWER);
  }

  @Test
  void aResponseCountsEvenIfTheRuntimeEndsAfterwards() {
    Turn turn = begun();

    conversation.says(turn.requestId(), ANSWER);
    conversation.ends(GONE);

    assertThat(turn.outcome()).isCompletedWithValue(ANSWER);
  }

  @Test
  void aRuntimeThatEndsWithoutAResponseFailsThisAndEveryLaterTurn() {
    Turn turn = begun();
    Turn later = turn();

    conversation.ends(GONE);
    conversation.begin(later);

    assertThat(turn.outcome()).isCompletedWithValue(GONE);
    assertThat(later.outcome()).isCompletedWithValue(GONE);
  }

  @Test
  void aResponseToAnotherEventOrASecondOneIsRefused() {
    Turn turn = begun();

    assertThat(conversation.says("another", ANSWER)).isFalse();
    assertThat(conversation.says(turn.requestId(), ANSWER)).isTrue();
    assertThat(conversation.says(turn.requestId(), GONE)).isFalse();
    conversation.next();
    assertThat(conversation.says(turn.requestId(), GONE)).isFalse();
    assertThat(turn.outcome()).isCompletedWithValue(ANSWER);
  }

  @Test
  void requestingTheNextEventWithoutAResponseIsAFailure() {
    Turn turn = begun();

    conversation.next();

    assertThat(turn.outcome()).isCompletedWithValueMatching(outcome -> outcome instanceof Failed);
  }

  @Test
  void aSecondEventAtTheSameTimeIsABug() {
    begun();

    assertThatThrownBy(() -> conversation.begin(turn())).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aRuntimeThatAsksToBeRestoredContinuesWhenItIs() {
    CompletableFuture<Void> restored = conversation.awaitsRestore();

    assertThat(conversation.suspended()).isCompletedWithValue(Optional.empty());
    assertThat(restored).isNotDone();
    assertThat(conversation.isRestored()).isFalse();

    conversation.restore();

    assertThat(restored).isCompleted();
    assertThat(conversation.isRestored()).isTrue();
    assertThat(conversation.started()).isNotDone();
  }

  @Test
  void whoeverWaitsForASnapshotIsToldWhyThereWillBeNone() {
    conversation.ends(GONE);

    assertThat(conversation.suspended()).isCompletedWithValue(Optional.of(GONE));
  }

  @Test
  void theFirstReasonForAFailedStartCounts() {
    Failed reason = new Failed("java.lang.IllegalStateException", "CONTENT_TABLE is not set");

    conversation.failsToStart(reason);
    conversation.ends(GONE);

    assertThat(conversation.started()).isCompletedWithValue(Optional.of(reason));
  }

  private Turn begun() {
    Turn turn = turn();
    conversation.next();
    conversation.begin(turn);
    return turn;
  }

  private static Turn turn() {
    return Turn.of(new byte[] {'0'}, Instant.EPOCH);
  }
}
