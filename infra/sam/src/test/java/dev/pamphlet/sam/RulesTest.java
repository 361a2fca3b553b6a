package dev.pamphlet.sam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.template.TemplateTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule finds its own breaches and no others. */
class RulesTest {

  @TempDir Path folder;

  private Map<String, Rule> rules;

  @BeforeEach
  void writeEvents() throws IOException {
    Path events = Files.createDirectory(folder.resolve("events"));
    Files.writeString(events.resolve("get.json"), "{\"routeKey\": \"GET /v1/things\"}");
    Files.writeString(events.resolve("edit.json"), "{\"routeKey\": \"PUT /v1/editor/things\"}");
    // The routes of breaches that are about something else.
    Files.writeString(events.resolve("any.json"), "{\"routeKey\": \"ANY /v1/editor/things\"}");
    Files.writeString(events.resolve("other.json"), "{\"routeKey\": \"PUT /v1/other/things\"}");
    Files.writeString(events.resolve("peek.json"), "{\"routeKey\": \"GET /v1/editor/things\"}");
    Files.writeString(events.resolve("work-off.json"), "{}");
    Files.writeString(events.resolve("keep-warm.json"), "{\"keepWarm\":true}");
    rules = Rules.withEventsIn(events);
  }

  @Test
  void theSampleKeepsEveryRule() throws IOException {
    assertThat(findings(sample()).values()).allMatch(List::isEmpty);
  }

  @ParameterizedTest
  @MethodSource("dev.pamphlet.sam.Breach#all")
  void aBreachIsFoundByItsRuleAlone(Breach breach) throws IOException {
    assertThat(sample()).containsOnlyOnce(breach.kept());

    Map<String, List<String>> found = findings(sample().replace(breach.kept(), breach.broken()));

    assertThat(found.get(breach.rule())).anyMatch(finding -> finding.contains(breach.finding()));
    found.remove(breach.rule());
    assertThat(found.values()).allMatch(List::isEmpty);
  }

  @Test
  void everyRuleCanBeBroken() {
    Set<String> broken = Breach.all().map(Breach::rule).collect(Collectors.toSet());

    assertThat(broken).isEqualTo(rules.keySet());
  }

  @Test
  void anEventOfNoRouteIsFound() throws IOException {
    Path file = Files.writeString(folder.resolve("template.yaml"), sample());
    String agreeing =
        """
        {"routeKey": "GET /v1/things", "rawPath": "/v1/things", "requestContext":
          {"routeKey": "GET /v1/things", "http": {"method": "GET", "path": "/v1/things"}}}
        """;
    Path events = Files.createDirectory(folder.resolve("more-events"));
    Files.writeString(events.resolve("agreeing.json"), agreeing);
    Files.writeString(events.resolve("elsewhere.json"), agreeing.replace("/v1/things", "/v1/no"));
    Files.writeString(events.resolve("torn.json"), agreeing.replaceFirst("/v1/things", "/v1/no"));
    Files.writeString(events.resolve("posted.json"), agreeing.replace("\"GET\"", "\"POST\""));

    assertThat(EventRules.over(events).strayEvents(TemplateTree.read(file)))
        .containsExactly("elsewhere.json", "posted.json", "torn.json");
  }

  private Map<String, List<String>> findings(String yaml) throws IOException {
    TemplateTree template =
        TemplateTree.read(Files.writeString(folder.resolve("template.yaml"), yaml));
    return rules.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                rule -> rule.getValue().check(template).map(Finding::toString).toList()));
  }

  private static String sample() throws IOException {
    try (InputStream sample = RulesTest.class.getResourceAsStream("sample.yaml")) {
      return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
