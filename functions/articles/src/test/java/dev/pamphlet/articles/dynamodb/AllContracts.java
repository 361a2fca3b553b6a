package dev.pamphlet.articles.dynamodb;

import org.junit.jupiter.api.Nested;

/** The contracts of all stores, for one DynamoDB. */
abstract class AllContracts {

  private final StoreUnderTest tested;

  AllContracts(StoreUnderTest tested) {
    this.tested = tested;
  }

  @Nested
  class FindsArticles extends FindArticleContract {
    FindsArticles() {
      super(tested);
    }
  }

  @Nested
  class ListsCards extends ListCardsContract {
    ListsCards() {
      super(tested);
    }
  }

  @Nested
  class ChangesManuscripts extends ChangeManuscriptsContract {
    ChangesManuscripts() {
      super(tested);
    }
  }

  @Nested
  class ReadsManuscripts extends ManuscriptsContract {
    ReadsManuscripts() {
      super(tested);
    }
  }

  @Nested
  class ListsWhatIsDue extends ListDueContract {
    ListsWhatIsDue() {
      super(tested);
    }
  }

  @Nested
  class KeepsSettings extends KeepSettingsContract {
    KeepsSettings() {
      super(tested);
    }
  }
}
