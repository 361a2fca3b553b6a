package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.testing.AwsTable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stores on AWS, by {@code -P contract-aws -Dtable=…}; no other build runs this. */
class StoresOnAws {

  @RegisterExtension static final AwsTable TABLE = new AwsTable();

  private static final StoreUnderTest STORE = new StoreUnderTest(TABLE::client, TABLE::name);

  @Nested
  class FindsArticles extends FindArticleContract {
    FindsArticles() {
      super(STORE);
    }
  }

  @Nested
  class ListsCards extends ListCardsContract {
    ListsCards() {
      super(STORE);
    }
  }

  @Nested
  class ChangesManuscripts extends ChangeManuscriptsContract {
    ChangesManuscripts() {
      super(STORE);
    }
  }

  @Nested
  class ReadsManuscripts extends ManuscriptsContract {
    ReadsManuscripts() {
      super(STORE);
    }
  }

  @Nested
  class ListsWhatIsDue extends ListDueContract {
    ListsWhatIsDue() {
      super(STORE);
    }
  }

  @Nested
  class KeepsSettings extends KeepSettingsContract {
    KeepsSettings() {
      super(STORE);
    }
  }
}
