package dev.pamphlet.newsletter.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.delivery.Books;
import dev.pamphlet.newsletter.delivery.Resolution;
import dev.pamphlet.newsletter.dynamodb.ProfileItem;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.testing.LocalTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Every subscriber gets one mail, whatever goes wrong. Each kind of fault hits the delivery of some
 * issues, at random places. After every step {@link BookKeeping} counts again.
 */
class DeliveryFaultsTest {

  /** Rounds of each kind: ten with all tests, two hundred with the profile "thorough". */
  private static final int ROUNDS = Integer.getInteger("delivery.rounds", 10);

  private static SesStub ses;

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  @BeforeAll
  static void open() {
    ses = new SesStub();
  }

  @AfterAll
  static void close() {
    ses.close();
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
    for (int i = 0; i < ROUNDS; i++) {
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

  @ParameterizedTest
  @EnumSource
  void whateverBefallsMessagesAndTheDatabaseNobodyIsLostOrMailedTwice(Mishap mishap) {
    for (int i = 0; i < ROUNDS; i++) {
      DeliveryRound round = round(i, false);
      mishap.arrange(round);

      holds(round, round.run());
    }
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
            ProfileItem.of(DeliveryRoom.confirmed(new SubscriberId(poisoned), List.of()))
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
      DeliveryRound round = round(resolution.ordinal(), false);
      ses.next(Trouble.CUT_BEFORE);
      assertThat(round.run().unknown()).isEqualTo(3);

      assertThat(round.room.resolving().resolve(round.issue, resolution)).isEqualTo(3);
      assertThat(round.room.resolving().resolve(round.issue, resolution)).isZero();
      Books books = round.goOn();

      assertThat(round.violations()).isEmpty();
      assertThat(books.sent()).isEqualTo(resolution == Resolution.SEND ? 6 : 3);
      assertThat(books.failed()).isEqualTo(resolution == Resolution.SEND ? 0 : 3);
    }
  }

  /** A round of its own: nothing is left of the one before. */
  private DeliveryRound round(int number, boolean atLeastOnce) {
    ses.reset();
    tables.empty();
    return new DeliveryRound(tables, ses, Audience.ofSix(), number, atLeastOnce);
  }

  private static void leave(DeliveryRound round, String id) {
    Subscriber leaver = DeliveryRoom.confirmed(new SubscriberId(id), List.of());
    round.room.put(
        "SubscribersTable", ProfileItem.of(leaver.in(Status.UNSUBSCRIBED, round.room.now())));
  }

  private static void holds(DeliveryRound round, Books books) {
    assertThat(round.violations()).as(round.toString()).isEmpty();
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
