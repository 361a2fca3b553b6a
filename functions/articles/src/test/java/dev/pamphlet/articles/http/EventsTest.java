package dev.pamphlet.articles.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.ExpectedAnswers;
import dev.pamphlet.testing.LocalTables;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every function with every one of its events, one after the other, as under the emulator. */
class EventsTest {

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final Newsroom newsroom = new Newsroom(tables);

  @Test
  void everyEventIsAnsweredAsExpected() {
    Map<String, HttpFunction> functions =
        Map.of(
            "ListArticlesFunction", newsroom.listArticles(),
            "GetArticleFunction", newsroom.getArticle(),
            "GetSectionFunction", newsroom.getSection(),
            "EditArticlesFunction", newsroom.editArticles());

    for (ExpectedAnswers.Step step : ExpectedAnswers.steps()) {
      Answered answered = Answered.by(functions.get(step.function()), Event.of(step.event()));

      assertThat(ExpectedAnswers.comparable(answered))
          .as(step.toString())
          .isEqualTo(ExpectedAnswers.of(step));
    }
  }
}
