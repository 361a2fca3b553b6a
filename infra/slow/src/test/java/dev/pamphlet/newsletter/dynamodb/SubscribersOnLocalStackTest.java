package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.testing.LocalStackTables;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stores of subscribers on LocalStack, where there is a Docker engine. */
class SubscribersOnLocalStackTest {

  @RegisterExtension static final LocalStackTables TABLES = LocalStackTables.fromTemplate();

  private static final SubscribersStore STORE =
      new SubscribersStore(
          TABLES::client,
          () -> TABLES.name("SubscribersTable"),
          () -> TABLES.name("DeliveryTable"));

  @Nested
  class Imports extends ImportsContract {
    Imports() {
      super(STORE);
    }
  }

  @Nested
  class Lists extends ListsContract {
    Lists() {
      super(STORE);
    }
  }
}
