package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.testing.AwsTable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The stores on AWS, by {@code -P contract-aws -Dtable=… -Dengagement=…}; no other build runs this.
 */
class StoresOnAws {

  /** Its client writes to both tables, and afterwards restores what was there. */
  @RegisterExtension static final AwsTable CONTENT = new AwsTable();

  @RegisterExtension static final AwsTable ENGAGEMENT = new AwsTable("engagement");

  private static final StoreUnderTest STORE =
      new StoreUnderTest(CONTENT::client, CONTENT::name, ENGAGEMENT::name);

  @Nested
  class RecordsAttempts extends RecordAttemptContract {
    RecordsAttempts() {
      super(STORE);
    }
  }

  @Nested
  class FindsAttempts extends FindAttemptContract {
    FindsAttempts() {
      super(STORE);
    }
  }

  @Nested
  class ReadsTallies extends ReadTallyContract {
    ReadsTallies() {
      super(STORE);
    }
  }

  @Nested
  class FindsVersions extends FindVersionContract {
    FindsVersions() {
      super(STORE);
    }
  }

  @Nested
  class FindsForms extends FindFormContract {
    FindsForms() {
      super(STORE);
    }
  }

  @Nested
  class AdmitsAttempts extends AdmitAttemptContract {
    AdmitsAttempts() {
      super(STORE);
    }
  }

  @Nested
  class KeepsQuizzes extends KeepQuizzesContract {
    KeepsQuizzes() {
      super(STORE);
    }
  }
}
