package dev.pamphlet.newsletter.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.content.Announcement;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.Tag;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.newsletter.issues.Announced;
import dev.pamphlet.newsletter.issues.Issue;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.IssueStatus;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.testing.LocalTables;
import dev.pamphlet.testing.StoryItems;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the announcement of an article to its issue. */
class CreateIssueFunctionTest {

  private static final ArticleId ARTICLE = new ArticleId("e1".repeat(16));
  private static final IssueId ISSUE = IssueId.announcing(ARTICLE);
  private static final String DONE = "{\"batchItemFailures\":[]}";

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final MailRoom room = new MailRoom(tables);

  /** There is a published article, and there are two confirmed subscribers. */
  @BeforeEach
  void open() {
    StoryItems.put(tables.client(), tables::name);
    room.open();
  }

  @Test
  void anAnnouncementBecomesAnIssueThatIsSent() {
    announce();

    assertThat(room.streams(ARTICLE)).isEqualTo(DONE);

    Issue issue = issue();
    assertThat(issue.status()).isEqualTo(IssueStatus.PLANNING);
    assertThat(issue.subject()).isEqualTo("The announced room");
    assertThat(issue.announced()).contains(new Announced(ARTICLE, 1));
    assertThat(room.items("DeliveryTable", "PLAN#" + ISSUE)).hasSize(1);
    assertThat(room.issues().archive().find(ISSUE, MailRoom.NOW)).isPresent();
    assertThat(outbox()).isEmpty();
  }

  /** Otherwise, a later publication of the article could put it again. */
  @Test
  void theAnnouncementStaysAfterItIsMade() {
    announce();
    room.streams(ARTICLE);

    assertThat(room.items("ContentTable", ContentTable.ANNOUNCEMENT_PREFIX + ARTICLE)).hasSize(1);
  }

  @Test
  void anAnnouncementThatComesAgainMakesNoOtherIssue() {
    announce();
    room.streams(ARTICLE);
    Issue first = issue();
    room.later(Duration.ofHours(1));

    assertThat(room.streams(ARTICLE)).isEqualTo(DONE);

    assertThat(issue()).isEqualTo(first);
  }

  @Test
  void aRunThatBrokeOffIsFinishedByTheNext() {
    announce();
    Issue draft =
        Issue.draft(
            ISSUE,
            "The announced room",
            List.of(),
            Optional.of(new Announced(ARTICLE, 1)),
            false,
            MailRoom.NOW);
    room.issues().editions().add(draft, "");

    room.streams(ARTICLE);

    assertThat(issue().status()).isEqualTo(IssueStatus.PLANNING);
  }

  @Test
  void planningThatDidNotBeginIsStarted() {
    announce();
    room.streams(ARTICLE);
    Item plan = room.items("DeliveryTable", "PLAN#" + ISSUE).get(0);
    room.delete("DeliveryTable", plan);

    room.streams(ARTICLE);

    assertThat(room.items("DeliveryTable", "PLAN#" + ISSUE)).hasSize(1);
  }

  @Test
  void anIssueThatAnEditorCancelledStaysCancelled() {
    announce();
    room.streams(ARTICLE);
    room.issues().pausing().cancel(ISSUE);

    room.streams(ARTICLE);

    assertThat(issue().status()).isEqualTo(IssueStatus.CANCELLED);
  }

  @Test
  void anAnnouncementWithoutAnAudienceWaitsForAnEditor() {
    room.items("SubscribersTable").forEach(item -> room.delete("SubscribersTable", item));
    announce();

    room.streams(ARTICLE);

    assertHeld("There is no confirmed subscriber to send the issue to.");
  }

  @Test
  void anAnnouncementToAnUnknownTopicWaitsForAnEditor() {
    room.announces(
        new Announcement(
            ARTICLE, new Slug("announced-room"), List.of(new Tag("gardening")), MailRoom.NOW));

    room.streams(ARTICLE);

    assertThat(issue().held().orElseThrow())
        .startsWith("The letter has faults: the publication has no topic 'gardening'; add it");
  }

  @Test
  void anAnnouncementThatComesLateWaitsForAnEditor() {
    announce(MailRoom.NOW.minus(Duration.ofDays(2)).minusMillis(1));

    room.streams(ARTICLE);

    assertHeld("The article was published more than two days ago.");
  }

  @Test
  void anAnnouncementOfAPublicationWithoutASenderWaitsForAnEditor() {
    room.settings(Optional.empty());
    announce();

    room.streams(ARTICLE);

    assertHeld("The publication cannot send mail: the settings name no sender.");
  }

  /** The editor corrects what was wrong, and sends it. */
  @Test
  void aHeldIssueIsNotSentByTheNextRecord() {
    room.settings(Optional.empty());
    announce();
    room.streams(ARTICLE);
    room.open();

    room.streams(ARTICLE);

    assertThat(issue().status()).isEqualTo(IssueStatus.DRAFT);
  }

  @Test
  void anArticleThatReadersCannotReadIsNotAnnounced() {
    ArticleId withdrawn = new ArticleId("0".repeat(32));
    room.announces(
        new Announcement(withdrawn, new Slug("announced-room"), List.of(), MailRoom.NOW));

    assertThat(room.streams(withdrawn)).isEqualTo(DONE);

    assertThat(room.issues().issues().find(IssueId.announcing(withdrawn))).isEmpty();
  }

  private void assertHeld(String reason) {
    assertThat(issue().status()).isEqualTo(IssueStatus.DRAFT);
    assertThat(issue().held()).contains(reason);
    assertThat(room.items("DeliveryTable", "PLAN#" + ISSUE)).isEmpty();
    assertThat(outbox()).isEmpty();
  }

  private void announce() {
    announce(MailRoom.NOW);
  }

  private void announce(Instant at) {
    room.announces(new Announcement(ARTICLE, new Slug("announced-room"), List.of(), at));
  }

  private Issue issue() {
    return room.issues().issues().find(ISSUE).orElseThrow();
  }

  /** The announcement of the article, while it waits to be made. */
  private List<Item> outbox() {
    return room.items("ContentTable", ContentTable.ANNOUNCEMENT_PREFIX + ARTICLE).stream()
        .filter(item -> item.has(ContentTable.LIST_PK))
        .toList();
  }
}
