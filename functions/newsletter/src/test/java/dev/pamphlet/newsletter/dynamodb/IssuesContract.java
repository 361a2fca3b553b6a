package dev.pamphlet.newsletter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.ListPage;
import dev.pamphlet.newsletter.issues.Announced;
import dev.pamphlet.newsletter.issues.Edition;
import dev.pamphlet.newsletter.issues.Issue;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.ReadArchive;
import dev.pamphlet.newsletter.letter.LetterTemplate;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.testing.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The contract of stored issues, for any implementation of DynamoDB. The ids are random, so that it
 * also holds in a table that is not empty.
 */
abstract class IssuesContract {

  private static final Instant NOW = Instant.parse("2026-11-30T08:00:00.123Z");

  private final Supplier<DynamoDbClient> client;
  private final Supplier<String> table;
  private DynamoIssues issues;
  private DynamoEditions editions;
  private DynamoArchive archive;

  IssuesContract(Supplier<DynamoDbClient> client, Supplier<String> table) {
    this.client = client;
    this.table = table;
  }

  @BeforeEach
  void open() {
    DynamoDb dynamoDb = new DynamoDb(client.get());
    issues = new DynamoIssues(dynamoDb, table.get());
    editions = new DynamoEditions(dynamoDb, table.get(), Conflicts.ofProcess());
    archive = new DynamoArchive(dynamoDb, table.get());
  }

  @Test
  void anIssueIsFoundAsItWasStored() {
    Issue issue =
        Issue.draft(
                IssueId.next(IdSource.random()),
                "Hello — 你好",
                List.of(new Tag("Servers"), new Tag("C++")),
                Optional.of(new Announced(new ArticleId("ab".repeat(16)), 3)),
                true,
                NOW)
            .hold("the settings name no sender");
    assertThat(editions.add(issue, "# Hello\n")).isTrue();

    assertThat(issues.find(issue.id())).contains(issue);
    assertThat(issues.find(IssueId.next(IdSource.random()))).isEmpty();
  }

  @Test
  void anIssueIsAddedOnce() {
    Issue issue = added();
    Issue sent = issue.begin(NOW);
    assertThat(issues.change(issue, sent)).isTrue();

    assertThat(editions.add(issue, "")).isFalse();

    assertThat(issues.find(issue.id())).contains(sent);
    assertThat(editions.text(issue.id())).isEqualTo("# Hello\n");
  }

  @Test
  void onlyTheFirstOfTwoChangesIsStored() {
    Issue read = added();

    assertThat(issues.change(read, read.begin(NOW))).isTrue();
    assertThat(issues.change(read, read.cancel())).isFalse();

    assertThat(issues.find(read.id())).contains(read.begin(NOW));
  }

  @Test
  void aMissingIssueIsNotChanged() {
    Issue unknown = draft();

    assertThat(issues.change(unknown, unknown.begin(NOW))).isFalse();

    assertThat(issues.find(unknown.id())).isEmpty();
  }

  @Test
  void anIssueIsListedByItsStatus() {
    Issue draft = added();
    Issue scheduled = changed(added(), added -> added.schedule(NOW.plusSeconds(60)));
    Issue planned = changed(added(), added -> added.begin(NOW));
    Issue paused = changed(changed(added(), a -> a.begin(NOW)), Issue::send);
    Issue cancelled = changed(added(), Issue::cancel);

    Eventually.holds(
        () ->
            assertThat(issues.underWay())
                .contains(planned, paused)
                .doesNotContain(draft, scheduled, cancelled));
    Eventually.holds(
        () ->
            assertThat(issues.due(NOW.plus(Duration.ofMinutes(1))))
                .contains(scheduled)
                .doesNotContain(draft, planned, paused, cancelled));
    assertThat(issues.due(NOW.plusSeconds(59))).doesNotContain(scheduled);
  }

  @Test
  void aCancelledIssueIsNoLongerDue() {
    Issue scheduled = changed(added(), added -> added.schedule(NOW));
    Eventually.holds(() -> assertThat(issues.due(NOW)).contains(scheduled));

    changed(scheduled, Issue::cancel);

    Eventually.holds(
        () -> assertThat(issues.due(NOW).stream().map(Issue::id)).doesNotContain(scheduled.id()));
  }

  @Test
  void anIssueGoesOutWithItsEdition() {
    Issue draft = added();
    Issue sent = draft.begin(NOW);
    Edition edition = edition(draft, NOW, "first");

    assertThat(editions.store(draft, sent, edition)).isTrue();

    assertThat(issues.find(draft.id())).contains(sent);
    assertThat(editions.find(draft.id())).isEqualTo(edition.letter());
    assertThat(archive.find(draft.id(), NOW)).contains(edition.page());
    Eventually.holds(
        () -> assertThat(walk(NOW, 2)).contains(edition.page().entry()).doesNotHaveDuplicates());
  }

  @Test
  void theSlowerOfTwoWhoSendAnIssueLeavesNothing() {
    Issue draft = added();
    assertThat(editions.store(draft, draft.begin(NOW), edition(draft, NOW, "first"))).isTrue();

    assertThat(editions.store(draft, draft.begin(NOW), edition(draft, NOW, "second"))).isFalse();

    assertThat(editions.find(draft.id()).text()).isEqualTo("first");
    assertThat(archive.find(draft.id(), NOW).orElseThrow().html()).isEqualTo("<p>first</p>");
  }

  @Test
  void aScheduledIssueIsInTheArchiveFromItsTimeOn() {
    Instant due = NOW.plusSeconds(60);
    Issue draft = added();
    Edition edition = edition(draft, due, "later");
    assertThat(editions.store(draft, draft.schedule(due), edition)).isTrue();

    assertThat(archive.find(draft.id(), due.minusMillis(1))).isEmpty();
    assertThat(archive.find(draft.id(), due)).isPresent();
    Eventually.holds(() -> assertThat(walk(due, 5)).contains(edition.page().entry()));
    assertThat(walk(due.minusMillis(1), 5)).doesNotContain(edition.page().entry());
  }

  @Test
  void aDroppedIssueIsNotInTheArchive() {
    Issue draft = added();
    Issue scheduled = draft.schedule(NOW);
    editions.store(draft, scheduled, edition(draft, NOW, "never"));

    assertThat(editions.drop(scheduled, scheduled.cancel())).isTrue();

    assertThat(issues.find(draft.id())).contains(scheduled.cancel());
    assertThat(archive.find(draft.id(), NOW)).isEmpty();
  }

  private List<ReadArchive.Entry> walk(Instant now, int limit) {
    List<ReadArchive.Entry> entries = new ArrayList<>();
    Optional<ListPage.Position> from = Optional.empty();
    do {
      ListPage<ReadArchive.Entry> page = archive.list(now, limit, from);
      entries.addAll(page.entries());
      from = page.next();
    } while (from.isPresent());
    return entries;
  }

  private static Edition edition(Issue issue, Instant from, String words) {
    return new Edition(
        new LetterTemplate(issue.subject(), "<p>{{open}}</p>", words, Map.of("open", "{{")),
        new Edition.Page(
            new ReadArchive.Entry(issue.id(), issue.subject(), from, issue.topics()),
            "<p>" + words + "</p>"),
        Optional.empty());
  }

  private Issue added() {
    Issue issue = draft();
    assertThat(editions.add(issue, "# Hello\n")).isTrue();
    return issue;
  }

  private Issue changed(Issue from, UnaryOperator<Issue> change) {
    Issue to = change.apply(from);
    assertThat(issues.change(from, to)).isTrue();
    return to;
  }

  private static Issue draft() {
    return Issue.draft(
        IssueId.next(IdSource.random()), "Hello", List.of(), Optional.empty(), false, NOW);
  }
}
