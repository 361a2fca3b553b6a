package dev.pamphlet.newsletter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.issues.Announced;
import dev.pamphlet.newsletter.issues.Issue;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.testing.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What holds of stored issues, whatever DynamoDB is behind them. The ids are random, so that it
 * holds in a table that is not empty.
 */
abstract class IssuesContract {

  private static final Instant NOW = Instant.parse("2026-11-30T08:00:00.123Z");

  private final Supplier<DynamoDbClient> client;
  private final Supplier<String> table;
  private DynamoIssues issues;

  IssuesContract(Supplier<DynamoDbClient> client, Supplier<String> table) {
    this.client = client;
    this.table = table;
  }

  @BeforeEach
  void open() {
    issues = new DynamoIssues(new DynamoDb(client.get()), table.get());
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
            .heldBecause("the settings name no sender");
    assertThat(issues.add(issue)).isTrue();

    assertThat(issues.find(issue.id())).contains(issue);
    assertThat(issues.find(IssueId.next(IdSource.random()))).isEmpty();
  }

  @Test
  void anIssueIsAddedOnce() {
    Issue issue = added();
    Issue sent = issue.begin(NOW);
    assertThat(issues.change(issue, sent)).isTrue();

    assertThat(issues.add(issue)).isFalse();

    assertThat(issues.find(issue.id())).contains(sent);
  }

  @Test
  void onlyTheFirstOfTwoChangesIsStored() {
    Issue read = added();

    assertThat(issues.change(read, read.begin(NOW))).isTrue();
    assertThat(issues.change(read, read.cancel())).isFalse();

    assertThat(issues.find(read.id())).contains(read.begin(NOW));
  }

  @Test
  void anIssueThatIsNotThereIsNotChanged() {
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
  void whatIsCancelledIsDueNoMore() {
    Issue scheduled = changed(added(), added -> added.schedule(NOW));
    Eventually.holds(() -> assertThat(issues.due(NOW)).contains(scheduled));

    changed(scheduled, Issue::cancel);

    Eventually.holds(
        () -> assertThat(issues.due(NOW).stream().map(Issue::id)).doesNotContain(scheduled.id()));
  }

  private Issue added() {
    Issue issue = draft();
    assertThat(issues.add(issue)).isTrue();
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
