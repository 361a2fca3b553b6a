package dev.pamphlet.newsletter.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.dynamodb.DepartureItem;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordMailEventsFunctionTest {

  private static final String ADA = "ada@example.org";
  private static final String DONE = "{\"batchItemFailures\":[]}";

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final MailRoom room = new MailRoom(tables);

  @BeforeEach
  void open() {
    room.open();
  }

  @ParameterizedTest
  @EnumSource
  void aComplaintEndsAllMailFromAnyStatus(Status status) {
    room.knows(ADA, status);

    assertThat(told("Complaint", "", "", "m1", room.now())).isEqualTo(DONE);
    assertThat(told("Complaint", "", "", "m1", room.now())).isEqualTo(DONE);

    assertThat(room.reader().orElseThrow().status()).isEqualTo(Status.COMPLAINED);
    assertThat(room.address(ADA).orElseThrow().expires()).isEmpty();
    int steps = status == Status.COMPLAINED ? 0 : 1;
    assertThat(room.items("SubscribersTable", "CONSENT#")).hasSize(steps);
    assertThat(room.items("DeliveryTable", DepartureItem.PREFIX)).hasSize(steps);
  }

  @Test
  void aHardBounceEndsMailToAConfirmedAddressOnce() {
    room.knows(ADA, Status.CONFIRMED);

    told("Bounce", "Permanent", "5.1.1", "m1", room.now());
    told("Bounce", "Permanent", "5.1.1", "m1", room.now());
    told("Bounce", "Permanent", "5.1.1", "m2", room.now());

    assertThat(room.reader().orElseThrow().status()).isEqualTo(Status.BOUNCED);
    assertThat(room.items("SubscribersTable", "CONSENT#")).hasSize(1);
    assertThat(room.items("DeliveryTable", DepartureItem.PREFIX)).hasSize(1);
  }

  @Test
  void aBounceFromBeforeTheConfirmationSaysNothing() {
    Subscriber ada = room.knows(ADA, Status.CONFIRMED);

    told("Bounce", "Permanent", "5.1.1", "m1", ada.since().minusSeconds(1));

    assertThat(room.reader()).contains(ada);
  }

  @Test
  void theFifthSoftBounceInThirtyDaysCountsAsAHardOne() {
    room.knows(ADA, Status.CONFIRMED);
    for (int mail = 1; mail <= 4; mail++) {
      told("Bounce", "Transient", "4.2.2", "m" + mail, room.now());
      told("Bounce", "Transient", "4.2.2", "m" + mail, room.now());
    }
    assertThat(room.reader().orElseThrow().status()).isEqualTo(Status.CONFIRMED);
    assertThat(room.reader().orElseThrow().softBounces()).hasSize(4);

    told("Bounce", "Transient", "4.2.2", "m5", room.now());

    assertThat(room.reader().orElseThrow().status()).isEqualTo(Status.BOUNCED);
  }

  @Test
  void softBouncesFarApartDoNotAddUp() {
    room.knows(ADA, Status.CONFIRMED);
    for (int month = 0; month < 12; month++) {
      told(
          "Bounce",
          "Transient",
          "4.2.2",
          "m" + month,
          room.now().plus(Duration.ofDays(31L * month)));
    }

    assertThat(room.reader().orElseThrow().status()).isEqualTo(Status.CONFIRMED);
    assertThat(room.reader().orElseThrow().softBounces()).hasSize(1);
  }

  @Test
  void somebodyWhoIsOutOfTheOfficeStaysSubscribed() {
    Subscriber ada = room.knows(ADA, Status.CONFIRMED);
    for (int mail = 0; mail < 20; mail++) {
      told("Bounce", "Transient", "", "m" + mail, room.now());
    }

    assertThat(room.reader()).contains(ada);
  }

  @Test
  void anEventOfAnotherConfigurationSetIsIgnored() {
    Subscriber ada = room.knows(ADA, Status.CONFIRMED);
    String event = body("Complaint", "", "", "m1", room.now()).replace(MailRoom.SET, "another");

    assertThat(answer(event)).isEqualTo(DONE);

    assertThat(room.reader()).contains(ada);
  }

  @Test
  void anUnreadableEventIsKeptForSomebodyToLookAt() {
    assertThat(answer("{\"type\": \"Bounce\"}")).contains("itemIdentifier");
    assertThat(answer("nonsense")).contains("itemIdentifier");
  }

  @Test
  void anEventAboutAnErasedSubscriberIsNotAFailure() {
    assertThat(told("Complaint", "", "", "m1", room.now())).isEqualTo(DONE);
    assertThat(room.items("DeliveryTable")).isEmpty();
  }

  @Test
  void theEventOfTheStoryIsRead() {
    assertThat(
            Answered.payload(room.recordMailEvents(), Event.of("record-mail-events.json"))
                .toString())
        .isEqualTo(DONE);
  }

  private String told(String type, String bounce, String status, String mail, Instant at) {
    return answer(body(type, bounce, status, mail, at));
  }

  private static String body(String type, String bounce, String status, String mail, Instant at) {
    return """
        {"type": "%s", "mail": "%s", "time": "%s", "bounceType": "%s", "status": "%s",
         "tags": {"ses:configuration-set": ["%s"], "subscriber": ["%s"]}}"""
        .formatted(type, mail, at, bounce, status, MailRoom.SET, "c".repeat(32));
  }

  private String answer(String body) {
    SQSMessage message = new SQSMessage();
    message.setMessageId("1");
    message.setBody(body);
    var event = new com.amazonaws.services.lambda.runtime.events.SQSEvent();
    event.setRecords(java.util.List.of(message));
    var response =
        room.recordMailEvents()
            .handleRequest(event, new dev.pamphlet.platform.OfflineContext("test"));
    return response.getBatchItemFailures().isEmpty() ? DONE : "itemIdentifier";
  }
}
