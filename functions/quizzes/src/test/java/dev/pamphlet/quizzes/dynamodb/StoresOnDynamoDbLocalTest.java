package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.testing.LocalTables;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stores on DynamoDB Local. */
class StoresOnDynamoDbLocalTest extends AllContracts {

  @RegisterExtension static final LocalTables TABLES = LocalTables.fromTemplate();

  StoresOnDynamoDbLocalTest() {
    super(
        new StoreUnderTest(
            TABLES::client,
            () -> TABLES.name("ContentTable"),
            () -> TABLES.name("EngagementTable")));
  }
}
