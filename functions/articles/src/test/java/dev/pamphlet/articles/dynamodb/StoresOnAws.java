package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.testing.AwsTable;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stores on AWS, by {@code -P contract-aws -Dtable=…}; no other build runs this. */
class StoresOnAws extends AllContracts {

  @RegisterExtension static final AwsTable TABLE = new AwsTable();

  StoresOnAws() {
    super(new StoreUnderTest(TABLE::client, TABLE::name));
  }
}
