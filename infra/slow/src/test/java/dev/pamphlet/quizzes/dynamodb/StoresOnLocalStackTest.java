package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.testing.LocalStackTables;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stores on LocalStack, where there is a Docker engine. */
class StoresOnLocalStackTest extends AllContracts {

  @RegisterExtension static final LocalStackTables TABLES = LocalStackTables.fromTemplate();

  StoresOnLocalStackTest() {
    super(
        new StoreUnderTest(
            TABLES::client,
            () -> TABLES.name("ContentTable"),
            () -> TABLES.name("EngagementTable")));
  }
}
