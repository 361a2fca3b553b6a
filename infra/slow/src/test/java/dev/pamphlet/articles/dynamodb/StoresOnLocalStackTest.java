package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.testing.LocalStackTables;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stores on LocalStack, where there is a Docker engine. */
class StoresOnLocalStackTest {

  @RegisterExtension static final LocalStackTables TABLES = LocalStackTables.fromTemplate();

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
