package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.testing.LocalTables;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stores on DynamoDB Local. */
class StoresOnDynamoDbLocalTest {

  @RegisterExtension static final LocalTables TABLES = LocalTables.fromTemplate();

  private static final StoreUnderTest STORE =
      new StoreUnderTest(
          TABLES::client, () -> TABLES.name("ContentTable"), () -> TABLES.name("EngagementTable"));

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
