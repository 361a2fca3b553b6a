package dev.pamphlet.newsletter.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.newsletter.Mail;
import dev.pamphlet.newsletter.NotMailed;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.TokenUse;
import dev.pamphlet.newsletter.dynamodb.TokenItem;
import dev.pamphlet.platform.Unavailable;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Capacity;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendConfirmationFunctionTest {

  private static final String ADA = "ada@example.org";
  private static final String DONE = "{\"batchItemFailures\":[]}";

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final MailRoom room = new MailRoom(tables);

  @BeforeEach
  void open() {
    room.open();
  }

  @Test
  void aNewAddressIsMailedALinkToConfirmAndKeptForThirtyDays() {
    assertThat(room.streams(room.asks(ADA))).isEqualTo(DONE);

    Mail mail = room.mails().get(0);
    assertThat(mail.to().value()).isEqualTo(ADA);
    assertThat(mail.tags()).containsEntry("purpose", "confirmation").containsKey("subscriber");
    assertThat(room.items("SubscribersTable", "REQUEST#")).isEmpty();
    Item profile = room.items("SubscribersTable", "SUBSCRIBER#").get(0);
    assertThat(profile.text("status")).isEqualTo("pending");
    Instant end = Instant.parse("2026-12-22T12:00:00Z");
    assertThat(profile.expiry()).contains(end);
    assertThat(room.address(ADA).orElseThrow().expires()).contains(end);
    TokenUse.Confirm token = (TokenUse.Confirm) token();
    assertThat(token.mail()).contains("mail-1");
    assertThat(token.expires()).isEqualTo("2026-11-24T12:00:00Z");
    assertThat(token.subscriber().value()).isEqualTo(mail.tags().get("subscriber"));
  }

  /** Which mail each status gets. */
  @ParameterizedTest
  @CsvSource({
    "PENDING, confirmation",
    "CONFIRMED, preferences",
    "UNSUBSCRIBED, confirmation",
    "BOUNCED, confirmation",
    "COMPLAINED, ",
  })
  void whatIsMailedDependsOnTheStatus(Status status, String purpose) {
    room.knows(ADA, status);

    assertThat(room.streams(room.asks(ADA))).isEqualTo(DONE);

    assertThat(room.purposes())
        .containsExactlyElementsOf(Optional.ofNullable(purpose).stream().toList());
    assertThat(room.reader().orElseThrow().status()).isEqualTo(status);
    assertThat(room.items("SubscribersTable", "REQUEST#")).isEmpty();
  }

  /** With another case it may be somebody else's mailbox. */
  @ParameterizedTest
  @CsvSource({
    "PENDING, ADA@example.org",
    "CONFIRMED, ada@example.org",
    "UNSUBSCRIBED, ada@example.org",
    "BOUNCED, ada@example.org"
  })
  void aKnownAddressIsMailedAsItsOwnerConfirmedIt(Status status, String recipient) {
    room.knows(ADA, status);

    room.streams(room.asks("ADA@example.org"));

    assertThat(room.mails().get(0).to().value()).isEqualTo(recipient);
  }

  @Test
  void aLinkToPreferencesWorksForAnHour() {
    room.knows(ADA, Status.CONFIRMED);

    room.streams(room.asks(ADA));

    assertThat(((TokenUse.Preferences) token()).expires()).isEqualTo("2026-11-22T13:00:00Z");
    assertThat(room.address(ADA).orElseThrow().expires()).isEmpty();
  }

  @Test
  void anErasedAddressIsMailedForALaterRequestAndKeepsItsMark() {
    room.forgets(ADA, MailRoom.NOW.minusSeconds(60));

    room.streams(room.asks(ADA));

    assertThat(room.purposes()).containsExactly("confirmation");
    assertThat(room.address(ADA).orElseThrow().erasedAt()).isPresent();
    assertThat(room.address(ADA).orElseThrow().expires()).isEmpty();
  }

  @Test
  void aRequestFromBeforeAnErasureIsVoid() {
    String request = room.asks(ADA);
    room.forgets(ADA, MailRoom.NOW);

    assertThat(room.streams(request)).isEqualTo(DONE);

    assertThat(room.mails()).isEmpty();
    assertThat(room.items("SubscribersTable", "REQUEST#")).isEmpty();
    assertThat(room.items("SubscribersTable", "SUBSCRIBER#")).isEmpty();
  }

  @Test
  void anAddressIsMailedOnceInTenMinutesAndThreeTimesADay() {
    for (int minute = 0; minute < 40; minute++) {
      room.streams(room.asks(ADA));
      room.streams(room.asks("ADA@example.org"));
      room.later(Duration.ofMinutes(1));
    }
    assertThat(room.mails()).hasSize(3);

    room.later(Duration.ofHours(12));
    room.streams(room.asks(ADA));
    assertThat(room.mails()).hasSize(4);
  }

  @Test
  void anAddressFromWhichMailComesBackIsMailedOnceInSevenDays() {
    room.knows(ADA, Status.BOUNCED);
    for (int day = 0; day < 8; day++) {
      room.streams(room.asks(ADA));
      room.later(Duration.ofDays(1));
    }

    assertThat(room.mails()).hasSize(2);
  }

  @Test
  void aRecordThatComesTwiceMailsOnce() {
    String request = room.asks(ADA);
    room.streams(request);
    tables.reset();

    assertThat(room.streams(request)).isEqualTo(DONE);

    assertThat(room.mails()).hasSize(1);
    assertThat(tables.calls()).containsExactly("GetItem");
  }

  /** The claim names the request, so a repeated record does not count as a second request. */
  @Test
  void aWorkerThatDiesAfterItsClaimLosesNoMail() {
    String request = room.asks(ADA);
    room.fails(new Unavailable("ses", null), false);
    assertThat(room.streams(request)).contains("itemIdentifier");
    assertThat(room.items("SubscribersTable", "REQUEST#")).hasSize(1);
    room.works();

    assertThat(room.streams(request)).isEqualTo(DONE);

    assertThat(room.mails()).hasSize(1);
    assertThat(room.items("SubscribersTable", "SUBSCRIBER#")).hasSize(1);
  }

  /** Nobody knows whether such a mail was sent, so each one counts. */
  @Test
  void aMailWithoutAnAnswerIsRepeatedWithinTheLimitsOfTheDay() {
    String request = room.asks(ADA);
    room.fails(new Unavailable("ses", null), true);
    for (int times = 0; times < 10; times++) {
      room.streams(request);
    }

    assertThat(room.mails()).hasSize(3);
    assertThat(room.items("SubscribersTable", "REQUEST#")).isEmpty();
  }

  @Test
  void aRefusedMailIsNotCountedAndDoesNotHoldUpOthers() {
    String request = room.asks(ADA);
    room.fails(NotMailed.refused("MessageRejected"), false);
    for (int times = 0; times < 10; times++) {
      assertThat(room.streams(request)).isEqualTo(DONE);
    }
    assertThat(room.items("SubscribersTable", "REQUEST#")).hasSize(1);
    room.works();

    room.streams(request);

    assertThat(room.mails()).hasSize(1);
    assertThat(room.address(ADA).orElseThrow().mailed().orElseThrow().onDay()).isEqualTo(1);
  }

  @Test
  void tooManyMailsAtATimeAreSentLater() {
    String request = room.asks(ADA);
    room.fails(NotMailed.forNow("TooManyRequestsException"), false);
    assertThat(room.streams(request)).contains("itemIdentifier");
    assertThat(room.address(ADA).orElseThrow().mailed().orElseThrow().onDay()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"''", "letters@elsewhere.example", "letters@notpamphlet.example"})
  void withoutASenderOfTheDomainTheRequestWaits(String sender) {
    room.settings(Optional.of(sender).filter(text -> !text.isEmpty()));
    tables.reset();

    assertThat(room.streams(room.asks(ADA))).isEqualTo(DONE);

    assertThat(room.mails()).isEmpty();
    assertThat(tables.calls()).containsExactly("PutItem", "GetItem", "GetItem");
    assertThat(room.items("SubscribersTable", "REQUEST#")).hasSize(1);
  }

  @Test
  void aSenderOfASubdomainMayBeUsed() {
    room.settings(Optional.of("news@letters.pamphlet.example"));

    room.streams(room.asks(ADA));

    assertThat(room.mails()).hasSize(1);
  }

  @Test
  void aRequestExpiresAfterTwoDays() {
    String request = room.asks(ADA);
    room.later(Duration.ofHours(49));

    assertThat(room.streams(request)).isEqualTo(DONE);

    assertThat(room.mails()).isEmpty();
  }

  @Test
  void itsCostIsKnown() {
    String request = room.asks(ADA);
    tables.reset();

    room.streams(request);

    assertThat(tables.calls())
        .containsExactly(
            "GetItem", // the request
            "GetItem", // the settings
            "GetItem", // the secret, once in an environment
            "GetItem", // the address
            "PutItem", // the claim
            "PutItem", // the pending subscriber, also in a list
            "PutItem", // the token
            "UpdateItem", // the mail that carries it
            "DeleteItem"); // the request, also in the outbox
    assertThat(tables.consumed()).isEqualTo(new Capacity(3.5, 7));
  }

  @Test
  void aRecordThatTheFilterShouldDropFails() {
    Event event = Event.of("send-confirmation.json").replace("REQUEST#", "SUBSCRIBER#");

    assertThat(Answered.payload(room.sendConfirmation(), event).toString())
        .contains("itemIdentifier");
  }

  private TokenUse token() {
    List<Item> tokens = room.items("SubscribersTable", "TOKEN#");
    assertThat(tokens).hasSize(1);
    return TokenItem.read(tokens.get(0));
  }
}
