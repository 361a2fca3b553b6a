package dev.pamphlet.newsletter.http;

import static dev.pamphlet.newsletter.http.NewsletterRoom.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Capacity;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public archive. */
class ListIssuesFunctionTest {

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final NewsletterRoom room = new NewsletterRoom(tables);

  /** One draft is sent and one is scheduled. */
  @BeforeEach
  void send() {
    room.furnish();
    room.open();
    Answered.by(room.editIssues(), Event.of("edit-issues-send.json"));
    Answered.by(room.editIssues(), Event.of("edit-issues-schedule.json"));
    tables.reset();
  }

  @Test
  void readersFindWhatWasSentAndNothingElse() {
    Answered list = ask("list-issues.json");

    assertThat(list.json().path("issues").findValuesAsText("subject"))
        .containsExactly("A letter by hand");
    assertThat(list.at("/issues/0/sentAt")).isEqualTo(NOW.toString());
    assertThat(list.json().has("next")).isFalse();
    assertThat(list.header("cache-control")).startsWith("public");
    assertThat(ask("list-issues-missing.json").status()).isEqualTo(404);
  }

  @Test
  void anIssueIsShownInHtmlThatWasSanitised() {
    Answered issue = ask("list-issues-get.json");

    assertThat(issue.at("/html"))
        .startsWith(
            "<p>Hello!</p>\n<p>This is a <em>letter</em> by hand. See <a"
                + " href=\"/announced-room#readers-door\">the room</a>.</p>\n");
  }

  @Test
  void anAnnouncementPointsToItsArticle() {
    Answered.by(room.editIssues(), Event.of("edit-issues-send-announcement.json"));

    Document page =
        Jsoup.parse(ask(Event.of("list-issues-page.json").path("issue", "d3".repeat(16))).text());

    assertThat(page.select("h1").text()).isEqualTo("The room once more");
    assertThat(page.select("h2 a[href=/announced-room]").text()).isEqualTo("The announced room");
  }

  @Test
  void thePagesLeadToEachOther() {
    Document archive = Jsoup.parse(ask("list-issues-archive.json").text());
    Document issue = Jsoup.parse(ask("list-issues-page.json").text());

    assertThat(archive.select("li a").attr("href")).isEqualTo("/newsletter/" + "d1".repeat(16));
    assertThat(archive.select("time").text()).isEqualTo("22 November 2026");
    assertThat(issue.select("h1").text()).isEqualTo("A letter by hand");
    assertThat(issue.select("a[href=/newsletter]")).isNotEmpty();
    assertThat(issue.title()).isEqualTo("A letter by hand · Two doors");
  }

  /** To a program it is a parameter that is wrong. */
  @Test
  void anAddressThatIsNoIssuesIsNoPage() {
    assertThat(ask(Event.of("list-issues-page.json").path("issue", "x")).status()).isEqualTo(404);
    assertThat(ask(Event.of("list-issues-get.json").path("issue", "x")).status()).isEqualTo(400);
  }

  @Test
  void anEmptyArchiveSaysSo() {
    room.empty("DeliveryTable");

    assertThat(Jsoup.parse(ask("list-issues-archive.json").text()).select("p").text())
        .contains("No letter has been sent yet.");
  }

  @Test
  void eachCostsOneReadOfTheArchive() {
    ask("list-issues-get.json");

    assertThat(tables.calls()).containsExactly("GetItem");
    assertThat(tables.consumed()).isEqualTo(Capacity.reads(0.5));

    tables.reset();
    ask("list-issues.json");

    assertThat(tables.calls()).containsExactly("Query");
    assertThat(tables.consumed()).isEqualTo(Capacity.reads(0.5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"list-issues", "list-issues-get", "list-issues-archive"})
  void aStoppedDatabaseIsNoEmptyArchive(String event) {
    assertThat(Answered.by(room.withoutDatabase().listIssues(), Event.of(event + ".json")).status())
        .isEqualTo(503);
  }

  private Answered ask(String event) {
    return ask(Event.of(event));
  }

  private Answered ask(Event event) {
    return Answered.by(room.listIssues(), event);
  }
}
