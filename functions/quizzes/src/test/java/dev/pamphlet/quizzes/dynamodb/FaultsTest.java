package dev.pamphlet.quizzes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.content.Slug;
import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import dev.pamphlet.platform.Unavailable;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.RandomQuizzes;
import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.attempts.Attempt;
import dev.pamphlet.quizzes.attempts.AttemptId;
import dev.pamphlet.quizzes.attempts.Grader;
import dev.pamphlet.quizzes.attempts.RandomKey;
import dev.pamphlet.quizzes.statistics.Tally;
import dev.pamphlet.testing.LocalTables;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Attempts whose transactions fail in ways that do not happen on one machine. */
class FaultsTest {

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final QuizVersion version = RandomQuizzes.ofEveryKind(new Random(1));
  private final Faults faults = new Faults();
  private final List<Integer> waits = new ArrayList<>();
  private DynamoDbClient client;
  private DynamoAttempts attempts;

  @BeforeEach
  void connect() {
    client =
        LocalDynamoDb.clientOf(
                URI.create(tables.environment("GetQuizFunction").get("AWS_ENDPOINT_URL_DYNAMODB")))
            .overrideConfiguration(override -> override.addExecutionInterceptor(faults))
            .build();
    attempts =
        new DynamoAttempts(
            new DynamoDb(client),
            tables.name("EngagementTable"),
            new Conflicts(bound -> bound - 1, waits::add));
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void anAttemptIsRetriedAfterConflictsAndCountsOnce(int conflicts) {
    Attempt attempt = attempt(1, Optional.of(key(99)));
    faults.conflictsToCome = conflicts;

    Attempt recorded = record(attempt);

    assertThat(recorded).isEqualTo(attempt);
    assertThat(waits).hasSize(conflicts);
    assertThat(attempts.find(attempt.id())).isPresent();
    assertThat(counted()).isEqualTo(tally(attempt));
  }

  @Test
  void afterEightConflictsTheStoreIsUnavailableAndNothingIsStored() {
    Attempt attempt = attempt(1, Optional.empty());
    faults.conflictsToCome = 8;

    assertThatThrownBy(() -> record(attempt)).isInstanceOf(Unavailable.class);

    assertThat(faults.transactions).isEqualTo(8);
    assertThat(attempts.find(attempt.id())).isEmpty();
    assertThat(counted()).isEqualTo(Tally.NOTHING);
  }

  @Test
  void theSameAttemptAfterThatCountsOnce() {
    Attempt attempt = attempt(1, Optional.empty());
    faults.conflictsToCome = 8;
    assertThatThrownBy(() -> record(attempt)).isInstanceOf(Unavailable.class);

    assertThat(record(attempt)).isEqualTo(attempt);

    assertThat(counted()).isEqualTo(tally(attempt));
  }

  @Test
  void anAttemptThatDoesNotCountIsRetriedAfterConflictsToo() {
    Attempt first = attempt(1, Optional.of(key(99)));
    Attempt second = attempt(2, Optional.of(key(99)));
    record(first);
    faults.afterTransactions(1).conflictsToCome = 3;

    assertThat(record(second)).isEqualTo(second);

    assertThat(waits).hasSize(3);
    assertThat(attempts.find(second.id())).isPresent();
    assertThat(counted()).isEqualTo(tally(first));
  }

  @Test
  void anAttemptIsRepeatedAfterALostAnswerAndCountsOnce() {
    Attempt attempt = attempt(1, Optional.of(key(99)));
    faults.answersToLose = 1;
    assertThatThrownBy(() -> record(attempt)).isInstanceOf(Unavailable.class);

    Attempt again = record(attempt);

    assertThat(waits).isEmpty();
    assertThat(again).isEqualTo(attempts.find(attempt.id()).orElseThrow());
    assertThat(again.responses()).isEqualTo(attempt.responses());
    assertThat(counted()).isEqualTo(tally(attempt));
  }

  @Test
  void anAttemptThatDoesNotCountIsRepeatedAfterALostAnswerAndStoredOnce() {
    Attempt first = attempt(1, Optional.of(key(99)));
    Attempt second = attempt(2, Optional.of(key(99)));
    record(first);
    faults.answersToLose = 1;
    assertThatThrownBy(() -> record(second)).isInstanceOf(Unavailable.class);

    assertThat(record(second)).isEqualTo(attempts.find(second.id()).orElseThrow());

    assertThat(counted()).isEqualTo(tally(first));
  }

  private Attempt record(Attempt attempt) {
    return attempts.record(attempt, tally(attempt));
  }

  private Attempt attempt(int key, Optional<RandomKey> participant) {
    Map<String, Response> responses = RandomQuizzes.responses(version, new Random(key));
    return new Attempt(
        AttemptId.of(version.quiz(), key(key)),
        version.quiz(),
        new Slug("tower"),
        version.number(),
        "digest",
        participant,
        responses,
        Grader.grade(version, responses).points(),
        Instant.parse("2026-11-22T12:00:00Z"));
  }

  private static RandomKey key(int number) {
    return new RandomKey("key-of-a-test-%018d".formatted(number));
  }

  private Tally tally(Attempt attempt) {
    return Tally.of(Grader.grade(version, attempt.responses()));
  }

  private Tally counted() {
    return new DynamoTallies(new DynamoDb(client), tables.name("EngagementTable"))
        .of(version.quiz(), version.number());
  }

  /** Makes transactions fail: before they reach the table, or after they succeeded. */
  private static final class Faults implements ExecutionInterceptor {

    private int transactions;
    private int unharmed;
    private int conflictsToCome;
    private int answersToLose;

    private Faults afterTransactions(int count) {
      unharmed = count;
      return this;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution call, ExecutionAttributes attributes) {
      if (!(call.request() instanceof TransactWriteItemsRequest request)) {
        return;
      }
      transactions++;
      if (unharmed > 0) {
        unharmed--;
      } else if (conflictsToCome > 0) {
        conflictsToCome--;
        throw conflict(request.transactItems().size());
      }
    }

    @Override
    public void afterExecution(Context.AfterExecution call, ExecutionAttributes attributes) {
      if (call.request() instanceof TransactWriteItemsRequest && answersToLose > 0) {
        answersToLose--;
        throw SdkClientException.create("connection reset");
      }
    }

    /** As DynamoDB reports it: with a reason for each write, here for the last only. */
    private static TransactionCanceledException conflict(int writes) {
      List<CancellationReason> reasons = new ArrayList<>();
      for (int i = 1; i < writes; i++) {
        reasons.add(CancellationReason.builder().code("None").build());
      }
      reasons.add(CancellationReason.builder().code("TransactionConflict").build());
      return TransactionCanceledException.builder()
          .statusCode(400)
          .cancellationReasons(reasons)
          .build();
    }
  }
}
