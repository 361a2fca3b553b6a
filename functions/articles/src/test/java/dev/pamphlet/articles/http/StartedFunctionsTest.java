package dev.pamphlet.articles.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.articles.wiring.ArticlesWiring;
import dev.pamphlet.platform.aws.AwsClients;
import dev.pamphlet.platform.config.Environment;
import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LambdaProcess;
import dev.pamphlet.testing.LocalTables;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions as Lambda starts them, with the variables that the template gives them. */
class StartedFunctionsTest {

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  @RegisterExtension final LambdaProcess process = new LambdaProcess();

  static Stream<Named<Function<ArticlesWiring, HttpFunction>>> readers() {
    return Stream.of(
        Named.of("ListArticles", wiring -> new ListArticlesFunction(wiring.cards())),
        Named.of("GetArticle", wiring -> new GetArticleFunction(wiring.articles())),
        Named.of("GetSection", wiring -> new GetSectionFunction(wiring.articles())));
  }

  @ParameterizedTest
  @MethodSource("readers")
  void itsRehearsalSucceedsWithoutADatabaseCall(Function<ArticlesWiring, HttpFunction> reader) {
    reader.apply(wiring()).rehearsal().perform(environment());

    assertThat(process.log())
        .singleElement()
        .asString()
        .contains("\"requestId\":\"rehearsal\"", "\"status\":200");
  }

  @Test
  void aFunctionReadsTheTableOfItsEnvironment() {
    Newsroom newsroom = new Newsroom(tables);
    newsroom.create("why-servers", Newsroom.published("Why servers", "cost"));

    Answered answered =
        Answered.by(
            new GetSectionFunction(wiring().articles()),
            Event.of("get-section.json").path("slug", "why-servers").path("section", "cost"));

    assertThat(answered.status()).isEqualTo(200);
  }

  @Test
  void aMissingVariableStopsTheStartAndIsNamed() {
    assertThatThrownBy(() -> new ArticlesWiring(AwsClients.of(new Environment(Map.of()))))
        .hasMessage("The environment variable CONTENT_TABLE is not set.");
  }

  private ArticlesWiring wiring() {
    return new ArticlesWiring(AwsClients.of(environment()));
  }

  private Environment environment() {
    return new Environment(tables.environment("GetSectionFunction"));
  }
}
