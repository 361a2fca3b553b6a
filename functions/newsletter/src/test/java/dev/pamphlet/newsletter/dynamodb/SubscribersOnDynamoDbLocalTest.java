package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.testing.LocalTables;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stores of subscribers on DynamoDB Local. */
class SubscribersOnDynamoDbLocalTest extends AllSubscribersContracts {

  @RegisterExtension static final LocalTables TABLES = LocalTables.fromTemplate();

  SubscribersOnDynamoDbLocalTest() {
    super(
        new SubscribersStore(
            TABLES::client,
            () -> TABLES.name("SubscribersTable"),
            () -> TABLES.name("DeliveryTable")));
  }
}
