package dev.pamphlet.sam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.template.Route;
import dev.pamphlet.template.Template;
import dev.pamphlet.template.TemplateTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The template keeps every rule, and events.txt lists every event. */
class TemplateTest {

  private static final Path PROJECT = Path.of("..", "..");
  private static final Path EVENTS = PROJECT.resolve("events");
  private static final TemplateTree TEMPLATE = TemplateTree.read(PROJECT.resolve("template.yaml"));

  static Stream<Arguments> rules() {
    return Rules.withEventsIn(EVENTS).entrySet().stream()
        .map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void keepsTheRule(String name, Rule rule) {
    assertThat(rule.check(TEMPLATE)).isEmpty();
  }

  @Test
  void everyEventBelongsToARoute() {
    assertThat(EventRules.over(EVENTS).strayEvents(TEMPLATE)).isEmpty();
  }

  @Test
  void everyEventIsInvokedUnderSamLocal() throws IOException {
    Set<String> invoked = new TreeSet<>();
    for (List<String> step : steps()) {
      invoked.add(step.get(1));
    }

    assertThat(invoked).isEqualTo(EventRules.over(EVENTS).events().keySet());
  }

  @Test
  void everyFunctionIsInvokedUnderSamLocal() throws IOException {
    Set<String> functions =
        steps().stream().map(step -> step.get(0)).collect(Collectors.toCollection(TreeSet::new));

    assertThat(functions)
        .containsExactlyInAnyOrderElementsOf(
            TEMPLATE.resources("AWS::Serverless::Function").keySet());
  }

  @Test
  void everyRouteIsServedOnOneMachineToo() {
    Template local = Template.read(PROJECT.resolve("template.yaml"), Map.of());

    assertThat(local.functions().stream().flatMap(function -> function.routes().stream()))
        .extracting(Route::key)
        .containsExactlyInAnyOrderElementsOf(
            ApiRules.routes(TEMPLATE).map(Trigger::routeKey).toList());
  }

  /** The lines of events.txt: function, event, answer. */
  private static List<List<String>> steps() throws IOException {
    return Files.readAllLines(Path.of("events.txt")).stream()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .map(line -> List.of(line.split("\\s+")))
        .toList();
  }
}
