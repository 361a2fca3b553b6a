package dev.pamphlet.quizzes.dynamodb;

import org.junit.jupiter.api.Nested;

/** The contracts of all stores, for one DynamoDB. */
abstract class AllContracts {

  private final StoreUnderTest tested;

  AllContracts(StoreUnderTest tested) {
    this.tested = tested;
  }

  @Nested
  class RecordsAttempts extends RecordAttemptContract {
    RecordsAttempts() {
      super(tested);
    }
  }

  @Nested
  class FindsAttempts extends FindAttemptContract {
    FindsAttempts() {
      super(tested);
    }
  }

  @Nested
  class ReadsTallies extends ReadTallyContract {
    ReadsTallies() {
      super(tested);
    }
  }

  @Nested
  class FindsVersions extends FindVersionContract {
    FindsVersions() {
      super(tested);
    }
  }

  @Nested
  class FindsForms extends FindFormContract {
    FindsForms() {
      super(tested);
    }
  }

  @Nested
  class AdmitsAttempts extends AdmitAttemptContract {
    AdmitsAttempts() {
      super(tested);
    }
  }

  @Nested
  class KeepsQuizzes extends KeepQuizzesContract {
    KeepsQuizzes() {
      super(tested);
    }
  }
}
