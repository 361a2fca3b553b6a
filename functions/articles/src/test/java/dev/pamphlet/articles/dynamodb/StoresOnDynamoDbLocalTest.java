package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.testing.LocalTables;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stores on DynamoDB Local. */
class StoresOnDynamoDbLocalTest {

  @RegisterExtension static final LocalTables TABLES = LocalTables.fromTemplate();

  private static final StoreUnderTest STORE =
      new StoreUnderTest(TABLES::client, () -> TABLES.name("ContentTable"));

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
