package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.testing.LocalStackTables;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Stored chunks on LocalStack, where there is a Docker engine. */
class ChunksOnLocalStackTest extends ChunksContract {

  @RegisterExtension static final LocalStackTables TABLES = LocalStackTables.fromTemplate();

  ChunksOnLocalStackTest() {
    super(TABLES::client, () -> TABLES.name("DeliveryTable"));
  }
}
