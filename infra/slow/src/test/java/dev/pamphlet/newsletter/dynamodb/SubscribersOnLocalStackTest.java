package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.testing.LocalStackTables;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stores of subscribers on LocalStack, where there is a Docker engine. */
class SubscribersOnLocalStackTest extends AllSubscribersContracts {

  @RegisterExtension static final LocalStackTables TABLES = LocalStackTables.fromTemplate();

  SubscribersOnLocalStackTest() {
    super(
        new SubscribersStore(
            TABLES::client,
            () -> TABLES.name("SubscribersTable"),
            () -> TABLES.name("DeliveryTable")));
  }
}
