package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.testing.LocalStackTables;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Stored issues on LocalStack, where there is a Docker engine. */
class IssuesOnLocalStackTest extends IssuesContract {

  @RegisterExtension static final LocalStackTables TABLES = LocalStackTables.fromTemplate();

  IssuesOnLocalStackTest() {
    super(TABLES::client, () -> TABLES.name("DeliveryTable"));
  }
}
