package dev.pamphlet.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The events about messages for EventBridge. */
class MailEventsTest {

  @TempDir Path folder;
  private MailDesk desk;

  @BeforeEach
  void start() throws IOException {
    desk = new MailDesk(folder);
  }

  @AfterEach
  void stop() throws IOException {
    desk.close();
  }

  @ParameterizedTest
  @CsvSource({
    "reader@example.com,                        Send Delivery",
    "success@simulator.amazonses.com,           Send Delivery",
    "bounce@simulator.amazonses.com,            Send Bounce",
    "bounce+label@simulator.amazonses.com,      Send Bounce",
    "complaint@simulator.amazonses.com,         Send Delivery Complaint",
    "ooto@simulator.amazonses.com,              Send Delivery Bounce",
    "suppressionlist@simulator.amazonses.com,   Send Bounce"
  })
  void theSimulatorsMailboxesBehaveAsNamed(String to, String types) {
    accept(to, MailDesk.SET);

    assertThat(desk.events())
        .containsExactly(
            List.of(types.split(" ")).stream().map(type -> type + " " + to).toArray(String[]::new));
  }

  @Test
  void anEventNamesTheMessageItsTagsAndItsSet() {
    String id = accept("bounce@simulator.amazonses.com", MailDesk.SET);

    MailDesk.Event event = desk.eventBodies().get(1);
    JsonNode bounce = event.detail();
    assertThat(event.detailType()).isEqualTo("Email Bounced");
    assertThat(event.resources())
        .containsExactly("arn:aws:ses:us-east-1:000000000000:configuration-set/letters");
    assertThat(bounce.at("/mail/messageId").asText()).isEqualTo(id);
    assertThat(bounce.at("/mail/tags/chunk/0").asText()).isEqualTo("c1");
    assertThat(bounce.at("/mail/tags/ses:configuration-set/0").asText()).isEqualTo(MailDesk.SET);
    assertThat(bounce.at("/bounce/bounceType").asText()).isEqualTo("Permanent");
    assertThat(bounce.at("/bounce/bouncedRecipients/0/emailAddress").asText())
        .isEqualTo("bounce@simulator.amazonses.com");
  }

  /** The report distinguishes a temporary bounce from an automatic reply. */
  @Test
  void onlyABounceHasAReport() {
    accept("reader@example.com", MailDesk.SET);
    desk.office().bounceForNow(desk.messages().get(0));
    accept("ooto@simulator.amazonses.com", MailDesk.SET);

    List<JsonNode> bounces =
        desk.eventBodies().stream()
            .map(event -> event.detail().path("bounce"))
            .filter(JsonNode::isObject)
            .toList();
    assertThat(bounces)
        .hasSize(2)
        .allMatch(each -> each.get("bounceType").asText().equals("Transient"));
    assertThat(bounces.get(0).at("/bouncedRecipients/0/status").asText()).isEqualTo("4.2.2");
    assertThat(bounces.get(1).at("/bouncedRecipients/0"))
        .isEqualTo(
            JsonNodeFactory.instance
                .objectNode()
                .put("emailAddress", "ooto@simulator.amazonses.com"));
    assertThat(desk.account().suppressed()).isEmpty();
  }

  @Test
  void aSetSendsOnlyTheEventsOfItsDestinations() {
    accept("bounce@simulator.amazonses.com", "quiet");

    assertThat(desk.events()).isEmpty();
    assertThat(desk.messages().get(0).outcomes())
        .extracting(Outcome::kind)
        .containsExactly(Outcome.Kind.SEND, Outcome.Kind.BOUNCE);
  }

  @Test
  void mailToASuppressedAddressIsAcceptedAndBounces() {
    desk.account().suppress("Reader@example.com");
    accept("reader@example.com", MailDesk.SET);

    assertThat(desk.events())
        .containsExactly("Send reader@example.com", "Bounce reader@example.com");
    assertThat(desk.eventBodies().get(1).detail().at("/bounce/bounceSubType").asText())
        .isEqualTo("OnAccountSuppressionList");
  }

  @Test
  void aComplaintPutsItsReaderOnTheSuppressionList() {
    accept("reader@example.com", MailDesk.SET);
    desk.office().complain(desk.messages().get(0));

    assertThat(desk.account().suppressed()).containsExactly("reader@example.com");
    assertThat(desk.events()).last().isEqualTo("Complaint reader@example.com");
  }

  @Test
  void eventsAreLostRepeatedAndReorderedOnDemand() {
    desk.office().eventFaults(new EventFaults(0.2, 0.3, Duration.ofMinutes(5).toMillis(), 7));
    IntStream.range(0, 200).forEach(n -> accept("reader" + n + "@example.com", MailDesk.SET));

    desk.wait(Duration.ofMinutes(5));
    List<String> told = desk.events();
    List<String> once = told.stream().distinct().toList();
    List<String> sends = once.stream().filter(event -> event.startsWith("Send ")).toList();

    assertThat(once.size()).isBetween(260, 360);
    assertThat(told.size() - once.size()).isBetween(60, 140);
    assertThat(sends).isNotEqualTo(sends.stream().sorted(byNumber()).toList());
    assertThat(sends).hasSizeGreaterThan(100);
  }

  private static Comparator<String> byNumber() {
    return Comparator.comparing(event -> Integer.valueOf(event.replaceAll("\\D", "")));
  }

  private String accept(String to, String set) {
    return desk.office()
        .accept(
            new Outgoing(
                MailDesk.SENDER,
                to,
                List.of(),
                new MailContent("Hello", Optional.empty(), Optional.of("Hello.")),
                Map.of(),
                Map.of("chunk", "c1"),
                Optional.of(set)),
            "SendLetters");
  }
}
