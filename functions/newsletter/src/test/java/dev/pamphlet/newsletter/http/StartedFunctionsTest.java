package dev.pamphlet.newsletter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.newsletter.wiring.NewsletterWiring;
import dev.pamphlet.platform.aws.AwsClients;
import dev.pamphlet.platform.config.Environment;
import dev.pamphlet.platform.http.HttpFunction;
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
    SUBSCRIBE("SubscribeFunction", SubscribeFunction::new, 202),
    CONFIRM("ConfirmSubscriptionFunction", ConfirmSubscriptionFunction::new, 200),
    UNSUBSCRIBE("UnsubscribeFunction", UnsubscribeFunction::new, 200),
    OWN("OwnSubscriptionFunction", OwnSubscriptionFunction::new, 200),
    LIST_ISSUES("ListIssuesFunction", ListIssuesFunction::new, 200);

    private final String logicalId;
    private final Function<NewsletterWiring, HttpFunction> start;
    private final int status;

    Public(String logicalId, Function<NewsletterWiring, HttpFunction> start, int status) {
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
    assertThat(items()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SUBSCRIBE, CONTENT_TABLE",
    "SUBSCRIBE, SUBSCRIBERS_TABLE",
    "SUBSCRIBE, SUBSCRIPTIONS_PER_NETWORK",
    "SUBSCRIBE, SUBSCRIPTIONS_PER_DAY",
    "CONFIRM, CONTENT_TABLE",
    "CONFIRM, SUBSCRIBERS_TABLE",
    "UNSUBSCRIBE, SUBSCRIBERS_TABLE",
    "UNSUBSCRIBE, DELIVERY_TABLE",
    "LIST_ISSUES, DELIVERY_TABLE",
    "LIST_ISSUES, CONTENT_TABLE"
  })
  void aMissingVariableStopsTheStartByItsName(Public each, String name) {
    Map<String, String> others = new HashMap<>(tables.environment(each.logicalId));
    others.remove(name);

    assertThatThrownBy(
            () -> each.start.apply(new NewsletterWiring(AwsClients.of(new Environment(others)))))
        .hasMessage("The environment variable " + name + " is not set.");
  }

  @Test
  void aFunctionReadsAndWritesTheTablesOfItsEnvironment() {
    new NewsletterRoom(tables).open();

    Answered answered =
        Answered.by(new SubscribeFunction(wiring(Public.SUBSCRIBE)), Event.of("subscribe.json"));

    assertThat(answered.status()).isEqualTo(202);
    assertThat(items()).anyMatch(item -> item.get("pk").s().startsWith("REQUEST#"));
  }

  /**
   * Otherwise, every environment restored from the snapshot would use the secret of the rehearsal.
   */
  @Test
  void theSecretOfARehearsalIsNotTheOneThatIsUsedAfterwards() {
    new NewsletterRoom(tables).open();
    SubscribeFunction function = new SubscribeFunction(wiring(Public.SUBSCRIBE));
    function.rehearsal().perform(environment(Public.SUBSCRIBE));

    assertThat(Answered.by(function, Event.of("subscribe.json")).status()).isEqualTo(202);

    assertThat(items())
        .filteredOn(item -> item.get("pk").s().equals("PEPPER"))
        .singleElement()
        .satisfies(
            item ->
                assertThat(item.get("bytes").b().asByteArray())
                    .hasSize(32)
                    .isNotEqualTo(new byte[32]));
  }

  private NewsletterWiring wiring(Public each) {
    return new NewsletterWiring(AwsClients.of(environment(each)));
  }

  private Environment environment(Public each) {
    return new Environment(tables.environment(each.logicalId));
  }

  private List<Map<String, AttributeValue>> items() {
    return tables.client().scan(scan -> scan.tableName(tables.name("SubscribersTable"))).items();
  }
}
