package dev.pamphlet.newsletter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.newsletter.issues.Issue;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.testing.Capacity;
import dev.pamphlet.testing.LocalTables;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Stored issues on DynamoDB Local, and what they cost. */
class IssuesOnDynamoDbLocalTest extends IssuesContract {

  @RegisterExtension static final LocalTables TABLES = LocalTables.fromTemplate();

  IssuesOnDynamoDbLocalTest() {
    super(TABLES::client, () -> TABLES.name("DeliveryTable"));
  }

  @Test
  void readingTheStatusCostsOneReadUnit() {
    DynamoIssues issues =
        new DynamoIssues(new DynamoDb(TABLES.client()), TABLES.name("DeliveryTable"));
    Issue issue =
        Issue.draft(
            IssueId.next(IdSource.random()),
            "Hello",
            List.of(),
            Optional.empty(),
            false,
            Instant.EPOCH);
    new DynamoEditions(
            new DynamoDb(TABLES.client()), TABLES.name("DeliveryTable"), Conflicts.ofProcess())
        .add(issue, "");
    TABLES.reset();

    issues.find(issue.id());

    assertThat(TABLES.consumed()).isEqualTo(Capacity.reads(1));
  }
}
