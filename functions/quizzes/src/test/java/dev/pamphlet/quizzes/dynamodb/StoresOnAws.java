package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.testing.AwsTable;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The stores on AWS, by {@code -P contract-aws -Dtable=… -Dengagement=…}; no other build runs this.
 */
class StoresOnAws extends AllContracts {

  /** Its client writes to both tables, and afterwards restores what was there. */
  @RegisterExtension static final AwsTable CONTENT = new AwsTable();

  @RegisterExtension static final AwsTable ENGAGEMENT = new AwsTable("engagement");

  StoresOnAws() {
    super(new StoreUnderTest(CONTENT::client, CONTENT::name, ENGAGEMENT::name));
  }
}
