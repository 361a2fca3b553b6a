package dev.pamphlet.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pamphlet.local.mail.Account.Limits;
import dev.pamphlet.local.mail.ReadMail.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.BulkEmailEntry;
import software.amazon.awssdk.services.sesv2.model.BulkEmailEntryResult;
import software.amazon.awssdk.services.sesv2.model.BulkEmailStatus;
import software.amazon.awssdk.services.sesv2.model.GetAccountResponse;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SendBulkEmailResponse;
import software.amazon.awssdk.services.sesv2.model.SendingPausedException;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/** SES through the SDK's client. */
class SesServiceTest {

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

  @Test
  void aMessageHasTheHeadersAndPartsThatWereSent() {
    String id = send("reader@example.com", "Größe und 大きさ");

    Message message = desk.messages().get(0);
    ReadMail read = desk.read(message);
    assertThat(message.id()).isEqualTo(id);
    assertThat(message.function()).isEqualTo("SendLetters");
    assertThat(message.tags()).containsExactly(Map.entry("issue", "seven"));
    assertThat(read.text()).contains("Hello, größer.");
    assertThat(read.html()).contains("<p>Hello, größer.</p>");
    assertThat(read.headers())
        .extracting(Line::name)
        .contains("From", "To", "Reply-To", "Subject", "Date", "Message-ID", "MIME-Version");
    assertThat(header(read, "Message-ID")).isEqualTo("<" + id + "@email.amazonses.com>");
    assertThat(header(read, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(header(read, "From")).isEqualTo("Letters <letters@example.org>");
  }

  @Test
  void eachEntryGetsItsOwnValuesHeadersAndTags() {
    SendBulkEmailResponse sent =
        bulk(
            "Hello {{name}}",
            entry("one@example.com", "{\"name\": \"Ada\"}", "a"),
            entry("two@example.com", "{\"name\": \"Bo\"}", "b"));

    assertThat(statuses(sent)).containsOnly(BulkEmailStatus.SUCCESS);
    assertThat(sent.bulkEmailEntryResults())
        .extracting(BulkEmailEntryResult::messageId)
        .containsExactlyElementsOf(desk.messages().stream().map(Message::id).toList());
    assertThat(desk.messages())
        .extracting(Message::to)
        .containsExactly("one@example.com", "two@example.com");
    assertThat(desk.messages())
        .extracting(Message::subject)
        .containsExactly("Hello Ada", "Hello Bo");
    assertThat(desk.messages())
        .extracting(message -> message.tags().get("subscriber"))
        .containsExactly("a", "b");
    assertThat(desk.messages())
        .extracting(message -> header(desk.read(message), "List-Unsubscribe"))
        .containsExactly("<https://example.org/leave/a>", "<https://example.org/leave/b>");
  }

  @Test
  void aMissingVariableIsAcceptedAndFailsAfterwards() {
    SendBulkEmailResponse sent =
        bulk("Hello {{name}}", entry("one@example.com", "{\"other\": \"x\"}", "a"));

    assertThat(statuses(sent)).containsExactly(BulkEmailStatus.SUCCESS);
    assertThat(desk.messages().get(0).latest().orElseThrow().kind())
        .isEqualTo(Outcome.Kind.RENDERING_FAILURE);
    assertThat(desk.office().mailbox().source(desk.messages().get(0).id())).isEmpty();
    assertThat(desk.events()).containsExactly("Rendering Failure one@example.com");
  }

  @Test
  void defaultDataAreReplacedOrMergedDependingOnTheReading() {
    BulkEmailEntry own = entry("one@example.com", "{\"name\": \"Ada\"}", "a");

    bulk("{{greeting}} {{name}}", "{\"greeting\": \"Hello\", \"name\": \"you\"}", own);
    desk.ses().behaviour(SesBehaviour.MEASURED);
    bulk("{{greeting}} {{name}}", "{\"greeting\": \"Hello\", \"name\": \"you\"}", own);

    assertThat(desk.messages().get(0).latest().orElseThrow().kind())
        .isEqualTo(Outcome.Kind.RENDERING_FAILURE);
    assertThat(desk.messages().get(1).subject()).isEqualTo("Hello Ada");
  }

  @Test
  void valuesAreEscapedInHtmlDependingOnTheReading() {
    BulkEmailEntry entry = entry("one@example.com", "{\"name\": \"<b>&\"}", "a");

    bulk("{{name}}", entry);
    desk.ses().behaviour(SesBehaviour.MEASURED);
    bulk("{{name}}", entry);

    assertThat(desk.read(desk.messages().get(0)).html()).contains("<p><b>&</p>");
    assertThat(desk.read(desk.messages().get(1)).html()).contains("<p>&lt;b&gt;&amp;</p>");
    assertThat(desk.read(desk.messages().get(1)).text()).contains("<b>&");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{{#if name}}x{{/if}}", "{{snake_case}}", "{{a.b}}", "{{{name}}}", "{{}}"})
  void anInlineTemplateReplacesPlainNamesOnly(String subject) {
    assertThatThrownBy(() -> bulk(subject, entry("one@example.com", "{}", "a")))
        .isInstanceOf(BadRequestException.class);
    assertThat(desk.messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody",
        "two@@example.com",
        "größe@example.com",
        "a b@example.com",
        "@example.com"
      })
  void aMalformedRecipientRefusesTheWholeCall(String recipient) {
    assertThatThrownBy(
            () -> bulk("Hello", entry("one@example.com", "{}", "a"), entry(recipient, "{}", "b")))
        .isInstanceOf(BadRequestException.class);
    assertThat(desk.messages()).isEmpty();
  }

  @Test
  void aCallHasAtMostFiftyEntriesAndOneMegabyte() {
    BulkEmailEntry one = entry("one@example.com", "{}", "a");
    BulkEmailEntry large =
        entry("one@example.com", "{\"name\": \"" + "x".repeat(1024 * 1024) + "\"}", "a");

    bulk("Hello", Collections.nCopies(50, one).toArray(BulkEmailEntry[]::new));
    assertThatThrownBy(
            () -> bulk("Hello", Collections.nCopies(51, one).toArray(BulkEmailEntry[]::new)))
        .isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> bulk("Hello", large)).isInstanceOf(BadRequestException.class);
    assertThat(desk.messages()).hasSize(50);
  }

  @Test
  void theRateCountsRecipientsAndRecoversWithTime() {
    desk.account().limit(new Limits(false, false, 2, 1000));
    BulkEmailEntry one = entry("one@example.com", "{}", "a");

    SendBulkEmailResponse first = bulk("Hello", one, one, one);
    assertThatThrownBy(() -> send("reader@example.com", "Hello"))
        .isInstanceOf(TooManyRequestsException.class)
        .hasMessageContaining("Maximum sending rate exceeded");
    desk.wait(Duration.ofSeconds(1));
    send("reader@example.com", "Hello");

    assertThat(statuses(first))
        .containsExactly(
            BulkEmailStatus.SUCCESS, BulkEmailStatus.SUCCESS, BulkEmailStatus.ACCOUNT_THROTTLED);
    assertThat(desk.messages()).hasSize(3);
  }

  @Test
  void beyondALimitTheOtherReadingRefusesTheWholeCall() {
    desk.account().limit(new Limits(false, false, 2, 1000));
    desk.ses().behaviour(SesBehaviour.MEASURED);
    BulkEmailEntry one = entry("one@example.com", "{}", "a");

    assertThatThrownBy(() -> bulk("Hello", one, one, one))
        .isInstanceOf(TooManyRequestsException.class);
    assertThat(desk.messages()).isEmpty();
  }

  @Test
  void theDailyQuotaRecoversAfterADay() {
    desk.account().limit(new Limits(false, false, 500, 1));
    BulkEmailEntry one = entry("one@example.com", "{}", "a");

    SendBulkEmailResponse sent = bulk("Hello", one, one);
    GetAccountResponse account = desk.client().getAccount(all -> {});
    desk.wait(Duration.ofHours(24));

    assertThat(statuses(sent))
        .containsExactly(BulkEmailStatus.SUCCESS, BulkEmailStatus.ACCOUNT_DAILY_QUOTA_EXCEEDED);
    assertThat(account.sendQuota().max24HourSend()).isEqualTo(1);
    assertThat(account.sendQuota().sentLast24Hours()).isEqualTo(1);
    assertThat(desk.client().getAccount(all -> {}).sendQuota().sentLast24Hours()).isZero();
  }

  @Test
  void aNewAccountWritesToVerifiedAddressesAndTheSimulatorOnly() {
    desk.account().limit(Limits.SANDBOX);

    assertThatThrownBy(() -> send("reader@example.com", "Hello"))
        .isInstanceOf(MessageRejectedException.class)
        .hasMessageContaining("reader@example.com");
    send("success@simulator.amazonses.com", "Hello");
    desk.wait(Duration.ofSeconds(1));
    send("me@example.org", "Hello");

    assertThat(desk.messages()).hasSize(2);
    assertThat(desk.client().getAccount(all -> {}).productionAccessEnabled()).isFalse();
  }

  @Test
  void aPausedAccountAndAPausedSetSendNothing() {
    assertThatThrownBy(() -> bulkWith("paused", "Hello", entry("one@example.com", "{}", "a")))
        .isInstanceOf(SendingPausedException.class);
    desk.account().limit(new Limits(false, true, 500, 1000));
    assertThatThrownBy(() -> send("reader@example.com", "Hello"))
        .isInstanceOf(SendingPausedException.class);
    assertThat(desk.messages()).isEmpty();
  }

  @Test
  void anUnknownSetAndAnUnknownSenderAreRefused() {
    assertThatThrownBy(() -> bulkWith("none", "Hello", entry("one@example.com", "{}", "a")))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () ->
                desk.client()
                    .sendEmail(
                        send ->
                            send.fromEmailAddress("letters@example.net")
                                .destination(to -> to.toAddresses("reader@example.com"))
                                .content(
                                    content ->
                                        content.simple(
                                            simple ->
                                                simple
                                                    .subject(subject -> subject.data("Hello"))
                                                    .body(body -> body.text(t -> t.data("x")))))))
        .isInstanceOf(MessageRejectedException.class);
  }

  @Test
  void aHeaderCannotInjectAnother() {
    assertThatThrownBy(() -> send("reader@example.com", "Hello\r\nBcc: all@example.com"))
        .isInstanceOf(BadRequestException.class);
    bulk("{{name}}", entry("one@example.com", "{\"name\": \"x\\r\\nBcc: all@example.com\"}", "a"));

    assertThat(desk.messages())
        .singleElement()
        .satisfies(
            message ->
                assertThat(message.latest().orElseThrow().kind())
                    .isEqualTo(Outcome.Kind.RENDERING_FAILURE));
  }

  @Test
  void otherMembersAreRefusedByName() {
    SesV2Exception refused =
        catchThrowableOfType(
            SesV2Exception.class,
            () ->
                desk.client()
                    .sendEmail(
                        send ->
                            send.fromEmailAddress(MailDesk.SENDER)
                                .destination(
                                    to ->
                                        to.toAddresses("reader@example.com")
                                            .ccAddresses("other@example.com"))
                                .content(
                                    content ->
                                        content.simple(
                                            simple ->
                                                simple
                                                    .subject(subject -> subject.data("Hello"))
                                                    .body(body -> body.text(t -> t.data("x")))))));

    assertThat(refused).hasMessageContaining("Destination.CcAddresses");
    assertThat(desk.messages()).isEmpty();
  }

  private String send(String to, String subject) {
    return desk.client()
        .sendEmail(
            send ->
                send.fromEmailAddress("Letters <" + MailDesk.SENDER + ">")
                    .replyToAddresses("editor@example.org")
                    .configurationSetName(MailDesk.SET)
                    .destination(destination -> destination.toAddresses(to))
                    .emailTags(MessageTag.builder().name("issue").value("seven").build())
                    .content(
                        content ->
                            content.simple(
                                simple ->
                                    simple
                                        .subject(it -> it.data(subject))
                                        .headers(header("Auto-Submitted", "auto-generated"))
                                        .body(
                                            body ->
                                                body.text(it -> it.data("Hello, größer."))
                                                    .html(
                                                        it -> it.data("<p>Hello, größer.</p>"))))))
        .messageId();
  }

  private SendBulkEmailResponse bulk(String subject, BulkEmailEntry... entries) {
    return bulkWith(MailDesk.SET, subject, entries);
  }

  private SendBulkEmailResponse bulkWith(String set, String subject, BulkEmailEntry... entries) {
    return bulk(set, subject, "{}", entries);
  }

  private SendBulkEmailResponse bulk(String subject, String defaults, BulkEmailEntry entry) {
    return bulk(MailDesk.SET, subject, defaults, entry);
  }

  private SendBulkEmailResponse bulk(
      String set, String subject, String defaults, BulkEmailEntry... entries) {
    return desk.client()
        .sendBulkEmail(
            send ->
                send.fromEmailAddress(MailDesk.SENDER)
                    .configurationSetName(set)
                    .bulkEmailEntries(Arrays.asList(entries))
                    .defaultContent(
                        content ->
                            content.template(
                                template ->
                                    template
                                        .templateData(defaults)
                                        .templateContent(
                                            text ->
                                                text.subject(subject)
                                                    .html("<p>" + subject + "</p>")
                                                    .text(subject)))));
  }

  static BulkEmailEntry entry(String to, String data, String subscriber) {
    return BulkEmailEntry.builder()
        .destination(destination -> destination.toAddresses(to))
        .replacementEmailContent(
            content -> content.replacementTemplate(it -> it.replacementTemplateData(data)))
        .replacementHeaders(
            header("List-Unsubscribe", "<https://example.org/leave/" + subscriber + ">"))
        .replacementTags(MessageTag.builder().name("subscriber").value(subscriber).build())
        .build();
  }

  private static MessageHeader header(String name, String value) {
    return MessageHeader.builder().name(name).value(value).build();
  }

  private static List<BulkEmailStatus> statuses(SendBulkEmailResponse sent) {
    return sent.bulkEmailEntryResults().stream().map(BulkEmailEntryResult::status).toList();
  }

  private static String header(ReadMail mail, String name) {
    return mail.headers().stream()
        .filter(line -> line.name().equalsIgnoreCase(name))
        .map(Line::value)
        .findFirst()
        .orElse("");
  }
}
