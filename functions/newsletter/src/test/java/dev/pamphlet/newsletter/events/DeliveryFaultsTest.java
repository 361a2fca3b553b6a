package dev.pamphlet.newsletter.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.delivery.Books;
import dev.pamphlet.newsletter.delivery.Resolution;
import dev.pamphlet.newsletter.dynamodb.ProfileItem;
import dev.pamphlet.newsletter.events.FaultyDynamoDb.Call;
import dev.pamphlet.newsletter.events.SesStub.Trouble;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.testing.LocalTables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Every subscriber gets one mail, whatever goes wrong. Each kind of fault hits the delivery of some
 * issues, at random places. After every step {@link BookKeeping} counts again.
 */
class DeliveryFaultsTest {

  /** Rounds of each kind: one with all tests, three or more with the profile "thorough". */
  private static final int ROUNDS = Integer.getInteger("delivery.rounds", 1);

  private static SesStub ses;

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private DeliveryRound latest;

  @BeforeAll
  static void open() {
    ses = new SesStub();
  }

  @AfterAll
  static void close() {
    ses.close();
  }

  @BeforeEach
  void reset() {
    ses.reset();
  }

  /** Where a function is killed, once or twice a round. */
  enum Kill {
    PLANNER_BEFORE_A_CHUNK(true, call -> isChunk(call, "pending")),
    PLANNER_AFTER_A_CHUNK(false, call -> isChunk(call, "pending")),
    PLANNER_BEFORE_THE_ISSUE_IS_SENT(true, call -> call.kind().equals("ISSUE")),
    PACER_AFTER_TAKING_CAPACITY(false, call -> call.kind().equals("PACE")),
    SENDER_BEFORE_THE_CLAIM(true, call -> isChunk(call, "leased")),
    SENDER_AFTER_THE_CLAIM(false, call -> isChunk(call, "leased")),
    SENDER_BEFORE_THE_CALL(false, call -> isChunk(call, "calling")),
    SENDER_AFTER_SES_ACCEPTED(true, call -> isChunk(call, "settled")),
    SENDER_AFTER_THE_OUTCOME_WAS_WRITTEN(false, call -> isChunk(call, "settled"));

    private final boolean before;
    private final Predicate<Call> place;

    Kill(boolean before, Predicate<Call> place) {
      this.before = before;
      this.place = place;
    }

    private static boolean isChunk(Call call, String state) {
      return call.kind().equals("CHUNKS") && call.state().equals(state);
    }

    void arrange(DeliveryRound round) {
      AtomicInteger spared = new AtomicInteger(round.random.nextInt(2));
      AtomicInteger left = new AtomicInteger(1 + round.random.nextInt(2));
      Consumer<Call> kill =
          call -> {
            if (place.test(call) && spared.getAndDecrement() <= 0 && left.getAndDecrement() > 0) {
              round.trouble();
              throw new DeliveryRound.Killed();
            }
          };
      if (before) {
        round.dynamoDb.before(kill);
      } else {
        round.dynamoDb.after(kill);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whicheverFunctionIsKilledNobodyIsLostOrMailedTwice(Kill kill) {
    for (int i = 0; i < ROUNDS; i++) {
      DeliveryRound round = round(i, false);
      kill.arrange(round);

      Books books = round.run();

      holds(round, books);
      assertThat(unmailed(round))
          .as("only what was in flight is unknown")
          .isEqualTo(unknown(round));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whateverSesDoesNobodyIsLostOrMailedTwice(Trouble trouble) {
    int rounds = trouble.name().startsWith("SILENT") ? Math.max(1, ROUNDS / 5) : ROUNDS;
    for (int i = 0; i < rounds; i++) {
      DeliveryRound round = round(i, false);
      if (round.random.nextBoolean()) {
        ses.next(Trouble.NONE);
      }
      ses.next(trouble);

      Books books = round.run();

      holds(round, books);
      assertThat(unmailed(round)).as("what is unknown").isEqualTo(unknown(round));
      boolean mayBeTaken =
          Set.of(Trouble.FAILS_BEFORE, Trouble.CUT_BEFORE, Trouble.SILENT_BEFORE).contains(trouble);
      assertThat(books.unknown()).as(trouble + " leaves in doubt").isEqualTo(mayBeTaken ? 3 : 0);
    }
  }

  /** Faults of messages, events and the database. */
  enum Mishap {
    DELIVERED_UP_TO_FIVE_TIMES(round -> round.deliveries = 5),
    REORDERED(round -> round.isReordered = true),
    EVENTS_LOST(round -> round.eventsLost = 0.5),
    EVENTS_LATE(round -> round.eventsLate = Duration.ofMinutes(10)),
    MESSAGES_LOST(DeliveryFaultsTest::loseMessages),
    THROTTLED(
        round ->
            fail(
                round,
                round.dynamoDb::before,
                ProvisionedThroughputExceededException.builder()
                    .statusCode(400)
                    .awsErrorDetails(code("ProvisionedThroughputExceededException"))
                    .build())),
    CONFLICTS(
        round ->
            fail(
                round,
                round.dynamoDb::before,
                TransactionConflictException.builder()
                    .statusCode(400)
                    .awsErrorDetails(code("TransactionConflictException"))
                    .build())),
    ANSWERS_LOST(round -> fail(round, round.dynamoDb::after, SdkClientException.create("cut off"))),
    ALL_AT_ONCE(
        round -> {
          round.deliveries = 5;
          round.isReordered = true;
          round.eventsLost = 0.3;
          fail(round, round.dynamoDb::after, SdkClientException.create("cut off"));
          ses.next(Trouble.THROTTLED, Trouble.HALF_IN_TROUBLE, Trouble.CUT_AFTER);
        });

    private final Consumer<DeliveryRound> mishap;

    Mishap(Consumer<DeliveryRound> mishap) {
      this.mishap = mishap;
    }
  }

  @ParameterizedTest
  @EnumSource
  void whateverBefallsMessagesAndTheDatabaseNobodyIsLostOrMailedTwice(Mishap mishap) {
    for (int i = 0; i < ROUNDS; i++) {
      DeliveryRound round = round(i, false);
      mishap.mishap.accept(round);

      holds(round, round.run());
    }
  }

  private static AwsErrorDetails code(String code) {
    return AwsErrorDetails.builder().errorCode(code).build();
  }

  /** Three of ten calls fail, for the first few dozen calls. */
  private static void fail(
      DeliveryRound round, Consumer<Consumer<Call>> when, RuntimeException failure) {
    AtomicInteger left = new AtomicInteger(30);
    when.accept(
        call -> {
          if (round.random.nextInt(10) < 3 && left.getAndDecrement() > 0) {
            round.trouble();
            throw failure;
          }
        });
  }

  /** Everything restarts, and the messages in the queue are gone. */
  private static void loseMessages(DeliveryRound round) {
    AtomicInteger left = new AtomicInteger(3);
    round.dynamoDb.before(
        call -> {
          if (call.state().equals("leased") && left.getAndDecrement() > 0) {
            round.trouble();
            round.queue.clear();
            throw new DeliveryRound.Killed();
          }
        });
  }

  @Test
  void aSubscriberWhoLeftBeforeTheLeaseIsNotMailed() {
    for (int i = 0; i < ROUNDS; i++) {
      DeliveryRound round = round(i, false);
      Set<String> gone = new TreeSet<>();
      round.dynamoDb.before(
          call -> {
            if (call.state().equals("leased")) {
              Set<String> mailed = mailed(round);
              List<String> left = new ArrayList<>(round.audience);
              left.removeAll(mailed);
              String leaver = left.get(round.random.nextInt(left.size()));
              leave(round, leaver);
              gone.add(leaver);
            }
          });

      Books books = round.run();

      holds(round, books);
      assertThat(gone).isNotEmpty().doesNotContainAnyElementsOf(mailed(round));
      assertThat(books.skipped()).isEqualTo(gone.size());
      assertThat(books.sent()).isEqualTo(round.audience.size() - gone.size());
    }
  }

  @Test
  void aPoisonedChunkDoesNotHoldUpOthers() {
    DeliveryRound round = round(1, false);
    String poisoned = round.audience.iterator().next();
    Map<String, AttributeValue> broken =
        new HashMap<>(
            ProfileItem.of(round.room.confirmed(new SubscriberId(poisoned), List.of()))
                .attributes());
    broken.put("status", AttributeValue.fromS("nonsense"));
    round.room.put("SubscribersTable", new Item(broken));

    Books books = round.run();

    assertThat(round.violations()).isEmpty();
    assertThat(books.sent()).isEqualTo(3);
    assertThat(books.failed()).isEqualTo(3);
  }

  @Test
  void aMailThatSesRefusesDoesNotHoldUpOthers() {
    DeliveryRound round = round(1, false);
    ses.limits(50, 1_000, true);
    String refused = new ArrayList<>(round.audience).get(3);
    ses.refuse(refused + "@example.org");

    Books books = round.run();

    assertThat(round.violations()).isEmpty();
    assertThat(books.failed()).isEqualTo(1);
    assertThat(mailed(round)).hasSize(5).doesNotContain(refused);
  }

  @Test
  void anAtLeastOnceIssueSendsMailsInDoubtAgain() {
    for (int i = 0; i < ROUNDS; i++) {
      DeliveryRound round = round(i, true);
      ses.next(Trouble.CUT_BEFORE);

      Books books = round.run();

      assertThat(round.violations()).isEmpty();
      assertThat(books.sent()).isEqualTo(round.audience.size());
    }
  }

  @Test
  void anEditorDecidesAboutMailsInDoubt() {
    for (Resolution resolution : Resolution.values()) {
      ses.reset();
      DeliveryRound round = round(resolution.ordinal(), false);
      ses.next(Trouble.CUT_BEFORE);
      assertThat(round.run().unknown()).isEqualTo(3);

      assertThat(round.room.doubts().resolve(round.issue, resolution)).isEqualTo(3);
      assertThat(round.room.doubts().resolve(round.issue, resolution)).isZero();
      Books books = round.goOn();

      assertThat(round.violations()).isEmpty();
      assertThat(books.sent()).isEqualTo(resolution == Resolution.SEND ? 6 : 3);
      assertThat(books.failed()).isEqualTo(resolution == Resolution.SEND ? 0 : 3);
    }
  }

  private DeliveryRound round(int number, boolean atLeastOnce) {
    if (latest != null) {
      latest.end();
    }
    ses.reset();
    clearPace();
    latest = new DeliveryRound(tables, ses, number, atLeastOnce);
    return latest;
  }

  /** All issues share one pace, and each round begins at noon. */
  private void clearPace() {
    tables
        .client()
        .deleteItem(
            delete ->
                delete
                    .tableName(tables.name("DeliveryTable"))
                    .key(
                        Map.of(
                            "pk", AttributeValue.fromS("PACE"),
                            "sk", AttributeValue.fromS("PACE"))));
  }

  private void leave(DeliveryRound round, String id) {
    Subscriber leaver = round.room.confirmed(new SubscriberId(id), List.of());
    tables
        .client()
        .putItem(
            put ->
                put.tableName(tables.name("SubscribersTable"))
                    .item(
                        ProfileItem.of(leaver.in(Status.UNSUBSCRIBED, round.room.now()))
                            .attributes()));
  }

  private static void holds(DeliveryRound round, Books books) {
    assertThat(round.violations()).isEmpty();
    assertThat(books.pending()).isZero();
    assertThat(books.audience()).isEqualTo(round.audience.size());
    assertThat(books.failed()).isZero();
  }

  private static Set<String> mailed(DeliveryRound round) {
    Set<String> mailed = new TreeSet<>();
    ses.inbox().forEach(taken -> mailed.add(taken.subscriber()));
    return mailed;
  }

  private static Set<String> unmailed(DeliveryRound round) {
    Set<String> unmailed = new TreeSet<>(round.audience);
    unmailed.removeAll(mailed(round));
    return unmailed;
  }

  private static Set<String> unknown(DeliveryRound round) {
    Set<String> unknown = new TreeSet<>();
    round
        .states()
        .forEach(
            (subscriber, state) -> {
              if (state == 'u') {
                unknown.add(subscriber);
              }
            });
    return unknown;
  }
}
