package dev.pamphlet.sam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.template.Route;
import dev.pamphlet.template.StoryStep;
import dev.pamphlet.template.Template;
import dev.pamphlet.template.TemplateTree;
import java.nio.file.Path;
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

  private static Stream<StoryStep> steps() {
    return StoryStep.all(PROJECT).stream();
  }

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
  void everyEventIsInvokedUnderSamLocal() {
    Set<String> invoked =
        steps().map(StoryStep::event).collect(Collectors.toCollection(TreeSet::new));

    assertThat(invoked).isEqualTo(EventRules.over(EVENTS).events().keySet());
  }

  @Test
  void everyFunctionIsInvokedUnderSamLocal() {
    Set<String> functions =
        steps().map(StoryStep::function).collect(Collectors.toCollection(TreeSet::new));

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
}
