package dev.pamphlet.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.runtime.Invocation;
import dev.pamphlet.local.sources.Queues;
import dev.pamphlet.template.EventPattern;
import dev.pamphlet.template.EventRule;
import dev.pamphlet.template.LocalAccount;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventBusTest {

  private static final EventPattern OF_SES = new EventPattern("{\"source\": [\"aws.ses\"]}");
  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

  private final List<JsonNode> sent = new ArrayList<>();
  private final List<String> invoked = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  @Test
  void aQueueGetsWhatTheTransformerMakesAndNoAddress() {
    EventBus bus =
        bus(
            new EventRule.Transformer(
                Map.of(
                    "type", "$.detail.eventType",
                    "chunk", "$.detail.mail.tags.chunk[0]",
                    "tags", "$.detail.mail.tags",
                    "bounce", "$.detail.bounce.bounceType"),
                "{\"type\": <type>, \"about\": \"<type> of <chunk> by <aws.events.rule-name>\","
                    + " \"tags\": <tags>, \"bounce\": <bounce>, \"at\": <aws.events.event.ingestion-time>}"));

    int targets = bus.put("aws.ses", "Email Sent", List.of("arn:aws:ses:x"), detail("7\"x"));

    assertThat(targets).isEqualTo(1);
    JsonNode body = body(0);
    assertThat(body.path("type").asText()).isEqualTo("Send");
    assertThat(body.path("about").asText()).isEqualTo("Send of 7\"x by Mails");
    assertThat(body.path("tags").path("chunk").path(0).asText()).isEqualTo("7\"x");
    assertThat(body.path("bounce").asText()).isEmpty();
    assertThat(body.path("at").asText()).isEqualTo(NOW.toString());
    assertThat(body.toString()).doesNotContain("example.org");
  }

  @Test
  void withoutATransformerItGetsTheEvent() {
    EventRule rule =
        new EventRule(
            "Mails",
            OF_SES,
            List.of(
                new EventRule.Target(
                    LocalAccount.queueArn("events"), Optional.empty(), Optional.empty()),
                new EventRule.Target(
                    LocalAccount.functionArn("Listen"), Optional.of("{}"), Optional.empty())));

    int targets = bus(rule).put("aws.ses", "Email Sent", List.of("arn:aws:ses:x"), detail("7"));

    assertThat(targets).isEqualTo(2);
    assertThat(body(0).path("detail-type").asText()).isEqualTo("Email Sent");
    assertThat(body(0).path("detail").path("eventType").asText()).isEqualTo("Send");
    assertThat(body(0).path("time").asText()).isEqualTo("2026-11-30T10:00:00Z");
    assertThat(invoked).containsExactly("Listen {}");
  }

  @Test
  void anEventThatNoRuleMatchesIsReported() {
    assertThat(bus(mails()).put("aws.s3", "Object Created", List.of(), Json.object())).isZero();
    assertThat(told).containsExactly("no rule took 'Object Created' of aws.s3");
  }

  @Test
  void anUnreachableQueueIsReported() {
    EventBus bus =
        new EventBus(
            List.of(mails()),
            new Queues(
                (service, target, input) -> {
                  throw AwsError.of(500, "x#InternalFailure", "down");
                }),
            (function, event) -> new Invocation.Returned(event),
            Clock.fixed(NOW, ZoneOffset.UTC),
            (source, line) -> told.add(line));

    assertThat(bus.put("aws.ses", "Email Sent", List.of(), detail("7"))).isZero();
    assertThat(told.get(0)).contains("did not reach").contains("down");
  }

  private EventBus bus(EventRule.Transformer transformer) {
    return bus(
        new EventRule(
            "Mails",
            OF_SES,
            List.of(
                new EventRule.Target(
                    LocalAccount.queueArn("events"), Optional.empty(), Optional.of(transformer)))));
  }

  private static EventRule mails() {
    return new EventRule(
        "Mails",
        OF_SES,
        List.of(
            new EventRule.Target(
                LocalAccount.queueArn("events"), Optional.empty(), Optional.empty())));
  }

  private EventBus bus(EventRule rule) {
    return new EventBus(
        List.of(rule),
        new Queues(
            (service, target, input) -> {
              sent.add(input);
              return Json.object();
            }),
        (function, event) -> {
          invoked.add(function + " " + new String(event, StandardCharsets.UTF_8));
          return new Invocation.Returned(event);
        },
        Clock.fixed(NOW, ZoneOffset.UTC),
        (source, line) -> told.add(line));
  }

  private JsonNode body(int index) {
    return Json.read(sent.get(index).path("MessageBody").asText().getBytes(StandardCharsets.UTF_8))
        .orElseThrow();
  }

  private static ObjectNode detail(String chunk) {
    ObjectNode detail = Json.object().put("eventType", "Send");
    ObjectNode mail = detail.putObject("mail").put("destination", "reader@example.org");
    mail.putObject("tags").putArray("chunk").add(chunk);
    return detail;
  }
}
