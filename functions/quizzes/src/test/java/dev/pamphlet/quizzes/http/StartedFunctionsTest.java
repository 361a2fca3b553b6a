package dev.pamphlet.quizzes.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.platform.aws.AwsClients;
import dev.pamphlet.platform.config.Environment;
import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.quizzes.wiring.QuizzesWiring;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LambdaProcess;
import dev.pamphlet.testing.LocalTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The functions as Lambda starts them, with the variables that the template gives them. */
class StartedFunctionsTest {

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  @RegisterExtension final LambdaProcess process = new LambdaProcess();

  /** The functions that anybody may call, which start from snapshots. */
  enum Public {
    GET_QUIZ("GetQuizFunction", wiring -> new GetQuizFunction(wiring.forms()), 200),
    SUBMIT_ATTEMPT("SubmitAttemptFunction", SubmitAttemptFunction::new, 201),
    GET_ATTEMPT("GetAttemptFunction", GetAttemptFunction::new, 200),
    GET_QUIZ_RESULTS("GetQuizResultsFunction", GetQuizResultsFunction::new, 200);

    private final String logicalId;
    private final Function<QuizzesWiring, HttpFunction> start;
    private final int status;

    Public(String logicalId, Function<QuizzesWiring, HttpFunction> start, int status) {
      this.logicalId = logicalId;
      this.start = start;
      this.status = status;
    }
  }

  @ParameterizedTest
  @EnumSource
  void itsRehearsalSucceedsWithoutADatabaseCall(Public each) {
    each.start.apply(wiring(each)).rehearsal().perform(environment(each));

    assertThat(process.log())
        .singleElement()
        .asString()
        .contains("\"requestId\":\"rehearsal\"", "\"status\":" + each.status);
    assertThat(items("ContentTable")).isEmpty();
    assertThat(items("EngagementTable")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET_QUIZ, CONTENT_TABLE",
    "SUBMIT_ATTEMPT, CONTENT_TABLE",
    "SUBMIT_ATTEMPT, ENGAGEMENT_TABLE",
    "SUBMIT_ATTEMPT, ATTEMPTS_PER_NETWORK",
    "GET_ATTEMPT, ENGAGEMENT_TABLE",
    "GET_QUIZ_RESULTS, CONTENT_TABLE",
    "GET_QUIZ_RESULTS, ENGAGEMENT_TABLE"
  })
  void aMissingVariableStopsTheStartAndIsNamed(Public each, String name) {
    Map<String, String> others = new HashMap<>(tables.environment(each.logicalId));
    others.remove(name);

    assertThatThrownBy(
            () -> each.start.apply(new QuizzesWiring(AwsClients.of(new Environment(others)))))
        .hasMessage("The environment variable " + name + " is not set.");
  }

  @Test
  void aFunctionReadsAndWritesTheTablesOfItsEnvironment() {
    QuizRoom room = new QuizRoom(tables);
    room.open();

    Answered submitted = submit(start(), room.questions().allRight());

    assertThat(submitted.status()).isEqualTo(201);
    assertThat(
            Answered.by(
                    new GetAttemptFunction(wiring(Public.GET_ATTEMPT)),
                    Event.of("get-attempt.json")
                        .path("attempt", submitted.header("location").split("/")[3]))
                .at("/percent"))
        .isEqualTo("100");
  }

  /** Otherwise, every environment restored from the snapshot would use the rehearsal's secret. */
  @Test
  void theSecretOfARehearsalIsNotUsedAfterwards() {
    QuizRoom room = new QuizRoom(tables);
    room.open();
    SubmitAttemptFunction function = start();
    function.rehearsal().perform(environment(Public.SUBMIT_ATTEMPT));

    assertThat(submit(function, room.questions().allRight()).status()).isEqualTo(201);

    assertThat(items("EngagementTable"))
        .filteredOn(item -> item.get("pk").s().equals("PEPPER"))
        .singleElement()
        .satisfies(
            item ->
                assertThat(item.get("bytes").b().asByteArray())
                    .hasSize(32)
                    .isNotEqualTo(new byte[32]));
  }

  private SubmitAttemptFunction start() {
    return new SubmitAttemptFunction(wiring(Public.SUBMIT_ATTEMPT));
  }

  private static Answered submit(HttpFunction function, String body) {
    return Answered.by(function, QuizRoom.submission(QuizRoom.key(1), body));
  }

  private QuizzesWiring wiring(Public each) {
    return new QuizzesWiring(AwsClients.of(environment(each)));
  }

  private Environment environment(Public each) {
    return new Environment(tables.environment(each.logicalId));
  }

  private List<Map<String, AttributeValue>> items(String table) {
    return tables.client().scan(scan -> scan.tableName(tables.name(table))).items();
  }
}
