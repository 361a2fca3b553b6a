package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.testing.LocalStackTables;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stores on LocalStack, where there is a Docker engine. */
class StoresOnLocalStackTest {

  @RegisterExtension static final LocalStackTables TABLES = LocalStackTables.fromTemplate();

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
