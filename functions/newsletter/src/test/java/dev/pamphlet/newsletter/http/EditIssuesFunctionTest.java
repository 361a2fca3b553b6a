package dev.pamphlet.newsletter.http;

import static dev.pamphlet.newsletter.http.NewsletterRoom.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Settings;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.Mail;
import dev.pamphlet.newsletter.NotMailed;
import dev.pamphlet.newsletter.issues.Issue;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.IssueStatus;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditIssuesFunctionTest {

  private static final IssueId DRAFT = new IssueId("d1".repeat(16));
  private static final IssueId OTHER = new IssueId("d2".repeat(16));
  private static final IssueId PAUSED = new IssueId("d5".repeat(16));

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final NewsletterRoom room = new NewsletterRoom(tables);
  private final List<Mail> mails = new ArrayList<>();

  /** There are three drafts, a published article and two confirmed subscribers. */
  @BeforeEach
  void open() {
    room.furnish();
    room.open();
    room.mailBy(
        mail -> {
          mails.add(mail);
          return "mail-" + mails.size();
        });
  }

  @Test
  void anEditorMakesADraft() {
    Answered created = ask("create");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.at("/status")).isEqualTo("draft");
    assertThat(created.header("location")).isEqualTo("/v1/editor/issues/" + created.at("/id"));
    Answered got = ask(Event.of("edit-issues-get.json").path("issue", created.at("/id")));
    assertThat(got.at("/markdown")).startsWith("Hello!\n\nThere is *news*");
    assertThat(got.at("/topics/0")).isEqualTo("Design");
  }

  @Test
  void anEditorsAnnouncementNeedsNoTextOfItsOwn() {
    Answered created = create("{\"article\": \"announced-room\"}");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.at("/subject")).isEqualTo("The announced room");
    assertThat(created.at("/article/version")).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"markdown\": \"Hello!\"} | subject",
        "{\"subject\": \"Hello\"} | markdown",
        "{\"subject\": \"Hello\", \"markdown\": \" \\n\"} | markdown",
        "{\"subject\": \"\", \"markdown\": \"Hello!\"} | subject",
        "{\"subject\": \"a\\r\\nBcc: b@example.org\", \"markdown\": \"Hello!\"} | subject",
        "{\"subject\": \"a\\u0000b\", \"markdown\": \"Hello!\"} | subject",
        "{\"subject\": \"Hello\", \"markdown\": \"Hello!\", \"topics\": [\"gardening\"]} | topics",
        "{\"subject\": \"Hello\", \"markdown\": \"Hello!\", \"topics\": [\"!\"]} | topics",
        "{\"article\": \"No Slug\"} | article",
        "{\"subject\": \"Hello\", \"markdown\": \"Hello!\", \"html\": \"<p>\"} | html"
      })
  void anInvalidDraftIsRefusedWithTheNameOfItsFault(String body, String name) {
    Answered refused = create(body);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/invalid_params/0/name")).isEqualTo(name);
  }

  @Test
  void anArticleThatReadersCannotReadIsNotAnnounced() {
    Answered refused = create("{\"article\": \"nowhere\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/detail")).isEqualTo("Readers find no article at this slug.");
  }

  @Test
  void aDraftIsSent() {
    Answered sent = ask("send");

    assertThat(sent.status()).as(sent.text()).isEqualTo(200);
    assertThat(sent.at("/status")).isEqualTo("planning");
    assertThat(sent.at("/sentAt")).isEqualTo(NOW.toString());
    assertThat(plans()).containsExactly("PLAN#" + DRAFT);
    assertThat(room.issues().archive().find(DRAFT, NOW)).isPresent();
    assertThat(room.issues().editions().find(DRAFT).subject()).isEqualTo("A letter by hand");
  }

  @Test
  void anIssueIsSentOnce() {
    ask("send");
    Issue sent = issue(DRAFT);
    room.at(NOW.plus(Duration.ofMinutes(1)));

    Answered again = ask("send");

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.at("/detail")).isEqualTo("The issue was sent already.");
    assertThat(issue(DRAFT)).isEqualTo(sent);
  }

  @Test
  void aPausedIssueIsResumedAndNotSentAgain() {
    ask("send");
    become(DRAFT, Issue::send);
    assertThat(ask(act("pause", DRAFT)).at("/status")).isEqualTo("paused");

    assertThat(ask("send").at("/detail")).isEqualTo("The issue was sent and is paused. Resume it.");

    assertThat(ask(act("resume", DRAFT)).at("/status")).isEqualTo("sending");
    assertThat(ask(act("resume", DRAFT)).status()).isEqualTo(409);
  }

  @Test
  void anIssueThatIsPlannedIsCancelledRatherThanPaused() {
    ask("send");

    Answered refused = ask("pause-planned");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/detail"))
        .isEqualTo(
            "The issue is planning and cannot be paused."
                + " Cancel it, or wait until its mails go out.");
    assertThat(ask(act("cancel", DRAFT)).at("/status")).isEqualTo("cancelled");
    assertThat(ask("send").at("/detail")).isEqualTo("The issue was cancelled. Create another one.");
  }

  @Test
  void aScheduledIssueWaitsForItsTime() {
    Answered scheduled = ask("schedule");

    assertThat(scheduled.at("/status")).isEqualTo("scheduled");
    assertThat(scheduled.at("/due")).isEqualTo("2099-12-31T08:00:00Z");
    assertThat(plans()).isEmpty();
    assertThat(room.issues().archive().find(OTHER, NOW)).isEmpty();
  }

  @Test
  void aScheduledIssueCanBeSentAtOnce() {
    ask("schedule");

    assertThat(ask(act("send", OTHER)).at("/status")).isEqualTo("planning");

    assertThat(room.issues().archive().find(OTHER, NOW)).isPresent();
  }

  @Test
  void aScheduledIssueThatIsCancelledIsNeverInTheArchive() {
    ask("schedule");

    assertThat(ask("cancel").at("/status")).isEqualTo("cancelled");

    assertThat(room.issues().archive().find(OTHER, issue(OTHER).created().plusSeconds(1L << 32)))
        .isEmpty();
  }

  @Test
  void nobodySchedulesForThePast() {
    Answered refused = ask("schedule-past");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(issue(OTHER).status()).isEqualTo(IssueStatus.DRAFT);
  }

  @Test
  void anIssueWithoutAnAudienceIsNotSent() {
    room.empty("SubscribersTable");

    Answered refused = ask("send");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/detail"))
        .isEqualTo("There is no confirmed subscriber to send the issue to.");
    assertNothingWasSent();
  }

  @Test
  void aPublicationWithoutASenderSendsNothing() {
    room.close();

    Answered refused = ask("send");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/detail"))
        .isEqualTo("The publication cannot send mail: no settings are saved.");
    assertNothingWasSent();
  }

  /** The system does not pause it again for the same reason. */
  @Test
  void aResumedIssueKeepsTheReasonOfItsPause() {
    assertThat(ask("resume").at("/held")).isEqualTo("bounces");
  }

  /** Two mails are in doubt, and one failed. */
  @Test
  void theBooksOfAnIssueBalance() {
    Answered issue = ask(act("get", PAUSED));

    assertThat(issue.json().path("books").toString())
        .isEqualTo(
            "{\"audience\":3,\"sent\":0,\"skipped\":0,\"failed\":1,\"unknown\":2,\"pending\":0,"
                + "\"planning\":false,\"bounced\":0,\"complained\":0}");
    assertThat(ask("get").json().has("books")).isFalse();
  }

  @Test
  void anIssueSaysWhyNoMailIsSentAtTheMoment() {
    assertThat(ask(act("get", PAUSED)).json().at("/books/stopped").isMissingNode()).isTrue();

    room.stopMail(PAUSED);

    assertThat(ask(act("get", PAUSED)).at("/books/stopped")).isEqualTo("sending is disabled");
  }

  @Test
  void mailsThatFailedOrAreInDoubtAreListedBySubscriber() {
    Answered exceptions = ask("exceptions");

    assertThat(exceptions.json().path("mails").findValuesAsText("subscriber"))
        .containsExactlyInAnyOrder("a1".repeat(16), "a2".repeat(16), "a3".repeat(16));
    assertThat(exceptions.json().path("mails").findValuesAsText("reason"))
        .containsExactly("MessageRejected");
  }

  @Test
  void mailsInDoubtAreDecidedAboutOnce() {
    assertThat(ask("resolve").at("/resolved")).isEqualTo("2");

    Answered again = ask("resolve");

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.at("/detail")).contains("nothing to decide");
    assertThat(ask(act("get", PAUSED)).json().at("/books/failed").asInt()).isEqualTo(3);
  }

  /** Laws require a postal address in mail. */
  @Test
  void aLetterWithFaultsIsNotSent() {
    room.open(settings(Optional.empty()));

    Answered refused = ask("send");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/detail")).startsWith("The letter has faults: ");
    assertThat(refused.json().at("/invalid_params").size()).isEqualTo(1);
    assertNothingWasSent();
    assertThat(ask("letter").at("/findings/0/severity")).isEqualTo("refused");
    assertThat(ask("test").status()).isEqualTo(422);
    assertThat(mails).isEmpty();
  }

  @Test
  void aTestIsOneMailToOneAddress() {
    Answered tried = ask("test");

    assertThat(tried.status()).isEqualTo(200);
    assertThat(mails).hasSize(1);
    Mail mail = mails.get(0);
    assertThat(mail.to()).isEqualTo(new EmailAddress("editor@publication.example.com"));
    assertThat(mail.subject()).isEqualTo("A letter by hand");
    assertThat(mail.text()).doesNotContain("{{").contains("This is a");
    assertThat(mail.headers()).containsKeys("List-Unsubscribe", "List-Unsubscribe-Post");
    assertThat(mail.tags()).isEqualTo(Map.of("purpose", "test"));
    assertThat(issue(DRAFT).status()).isEqualTo(IssueStatus.DRAFT);
  }

  @Test
  void aTestThatTheProviderRefusesIsReportedToTheEditor() {
    room.mailBy(
        mail -> {
          throw NotMailed.refused("MessageRejected");
        });

    Answered refused = ask("test");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/detail"))
        .isEqualTo("The mail service refused the mail: MessageRejected.");
  }

  @Test
  void aTestThatTheProviderThrottlesMayBeRepeated() {
    room.mailBy(
        mail -> {
          throw NotMailed.forNow("TooManyRequestsException");
        });

    assertThat(ask("test").status()).isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(strings = {"get", "letter", "test", "send", "pause", "resume", "cancel", "resolve"})
  void anUnknownIssueIsNotFound(String act) {
    assertThat(ask(act(act, new IssueId("0".repeat(32)))).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "get", "letter", "test", "send", "pause", "cancel", "create"})
  void aStoppedDatabaseIsNoAnswer(String act) {
    assertThat(
            Answered.by(
                    room.withoutDatabase().editIssues(), Event.of("edit-issues-" + act + ".json"))
                .status())
        .isEqualTo(503);
  }

  @Test
  void theListGoesOnWhereItsCursorSays() {
    ask("send");
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      Answered page =
          ask(
              Event.of("edit-issues-list.json")
                  .query("limit=1" + (cursor.isEmpty() ? "" : "&cursor=" + cursor)));
      ids.add(page.at("/issues/0/id"));
      cursor = page.json().path("next").asText();
    } while (!cursor.isEmpty());

    assertThat(ids)
        .containsExactly(
            "d3".repeat(16), OTHER.value(), DRAFT.value(), "d5".repeat(16), "d4".repeat(16));
  }

  private void assertNothingWasSent() {
    assertThat(issue(DRAFT).status()).isEqualTo(IssueStatus.DRAFT);
    assertThat(plans()).isEmpty();
    assertThat(room.issues().archive().find(DRAFT, NOW)).isEmpty();
  }

  private static Settings settings(Optional<String> postalAddress) {
    return new Settings(
        "Two doors",
        "",
        "en",
        List.of(new Tag("Design")),
        Optional.of(new EmailAddress("letters@publication.example.com")),
        Optional.empty(),
        postalAddress);
  }

  private Answered ask(String act) {
    return ask(Event.of("edit-issues-" + act + ".json"));
  }

  private Answered ask(Event event) {
    return Answered.by(room.editIssues(), event);
  }

  private Answered create(String body) {
    return ask(Event.of("edit-issues-create.json").body(body));
  }

  private static Event act(String act, IssueId issue) {
    return Event.of("edit-issues-" + act + ".json").path("issue", issue.value());
  }

  private Issue issue(IssueId id) {
    return room.issues().issues().find(id).orElseThrow();
  }

  private void become(IssueId id, UnaryOperator<Issue> change) {
    Issue from = issue(id);
    assertThat(room.issues().issues().change(from, change.apply(from))).isTrue();
  }

  private List<String> plans() {
    return room.partitions("DeliveryTable").stream()
        .filter(List.of("PLAN#" + DRAFT, "PLAN#" + OTHER)::contains)
        .toList();
  }
}
