package dev.pamphlet.local.template;

import dev.pamphlet.local.template.EventRule.Target;
import dev.pamphlet.local.template.EventRule.Transformer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads rules of EventBridge that have a pattern. */
final class RuleReader {

  private enum State {
    ENABLED,
    DISABLED
  }

  private RuleReader() {}

  /**
   * Reads an {@code AWS::Events::Rule}.
   *
   * @return empty when it is disabled
   */
  static Optional<EventRule> read(String logicalId, Fields fields, NotEmulated notEmulated) {
    String name = fields.text("Name").orElse(logicalId);
    List<Target> targets =
        fields.list("Targets").stream()
            .map(target -> target(logicalId, target, notEmulated))
            .toList();
    return rule(name, fields, targets);
  }

  /**
   * Reads a function's event {@code EventBridgeRule}.
   *
   * @return empty when it is disabled
   */
  static Optional<EventRule> read(
      String function, String event, Fields fields, NotEmulated notEmulated) {
    Target target = target(LocalAccount.functionArn(function), function, fields, notEmulated);
    fields.without("RuleName", "Target");
    return rule(function + event, fields, List.of(target));
  }

  private static Optional<EventRule> rule(String name, Fields fields, List<Target> targets) {
    if (!fields.text("EventBusName").orElse("default").equals("default")) {
      throw fields.problem("EventBusName", "is not emulated unless it is the default bus");
    }
    String key = fields.keys().contains("Pattern") ? "Pattern" : "EventPattern";
    EventRule rule = new EventRule(name, fields.pattern(key), targets);
    State state = fields.oneOf(State.class, "State").orElse(State.ENABLED);
    fields.without("Description", "Tags").end();
    return Optional.of(rule).filter(read -> state == State.ENABLED);
  }

  private static Target target(String rule, Fields fields, NotEmulated notEmulated) {
    String arn = fields.requiredText("Arn");
    if (LocalAccount.queueName(arn).isEmpty()) {
      throw fields.problem("Arn", "is not emulated unless it is a queue's");
    }
    Target target = target(arn, rule, fields, notEmulated);
    fields.without("Id").end();
    return target;
  }

  private static Target target(String arn, String owner, Fields fields, NotEmulated notEmulated) {
    fields.leaveOut("RetryPolicy", "retries of rules", owner, notEmulated);
    fields.leaveOut("DeadLetterConfig", "dead letters of rules", owner, notEmulated);
    return new Target(
        arn, fields.text("Input"), fields.fields("InputTransformer").map(RuleReader::transformer));
  }

  private static Transformer transformer(Fields fields) {
    Map<String, String> paths = fields.textByKey("InputPathsMap");
    paths.forEach(
        (name, path) -> {
          if (!path.matches("\\$(\\.[A-Za-z0-9_/:-]+|\\[\\d+])*")) {
            throw fields.problem("InputPathsMap", "has a path that is not emulated: " + path);
          }
        });
    Transformer transformer = new Transformer(paths, fields.requiredText("InputTemplate"));
    fields.end();
    return transformer;
  }
}
