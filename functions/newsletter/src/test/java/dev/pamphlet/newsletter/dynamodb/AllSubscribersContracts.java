package dev.pamphlet.newsletter.dynamodb;

import org.junit.jupiter.api.Nested;

/** The contracts of the stores of subscribers, for one DynamoDB. */
abstract class AllSubscribersContracts {

  private final SubscribersStore tested;

  AllSubscribersContracts(SubscribersStore tested) {
    this.tested = tested;
  }

  @Nested
  class Imports extends ImportsContract {
    Imports() {
      super(tested);
    }
  }

  @Nested
  class Lists extends ListsContract {
    Lists() {
      super(tested);
    }
  }
}
