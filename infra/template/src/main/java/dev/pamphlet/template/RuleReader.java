package dev.pamphlet.template;

import dev.pamphlet.template.EventRule.Target;
import dev.pamphlet.template.EventRule.Transformer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads rules of EventBridge that have a pattern. */
final class RuleReader {

  private RuleReader() {}

  /**
   * Reads an {@code AWS::Events::Rule}.
   *
   * @return empty when it is disabled
   */
  static Optional<EventRule> read(Fields fields) {
    String name = fields.text("Name").orElse(fields.logicalId());
    return rule(
        name,
        fields,
        "EventPattern",
        fields.list(
            "Targets",
            target -> {
              target.ignore("Id");
              String queue = LocalAccount.queueArn(target.queue("Arn"));
              return target(queue, target);
            }));
  }

  /**
   * Reads a function's event {@code EventBridgeRule}.
   *
   * @return empty when it is disabled
   */
  static Optional<EventRule> read(String event, Fields fields) {
    Target target = target(LocalAccount.functionArn(fields.logicalId()), fields);
    fields.ignore("RuleName", "Target");
    return rule(fields.logicalId() + event, fields, "Pattern", List.of(target));
  }

  private static Optional<EventRule> rule(
      String name, Fields fields, String pattern, List<Target> targets) {
    fields.only("EventBusName", "default");
    fields.ignore("Description", "Tags");
    EventRule rule = new EventRule(name, fields.pattern(pattern), targets);
    return fields.disabled() ? Optional.empty() : Optional.of(rule);
  }

  private static Target target(String arn, Fields fields) {
    fields.leaveOut("RetryPolicy", "retries of rules");
    fields.leaveOut("DeadLetterConfig", "dead letters of rules");
    return new Target(
        arn, fields.text("Input"), fields.map("InputTransformer", RuleReader::transformer));
  }

  private static Transformer transformer(Fields fields) {
    Map<String, String> paths = fields.textByKey("InputPathsMap");
    for (String path : paths.values()) {
      if (!path.matches("\\$(\\.[A-Za-z0-9_/:-]+|\\[\\d+])*")) {
        throw fields.problem("InputPathsMap", "has a path that is not emulated: " + path);
      }
    }
    return new Transformer(paths, fields.requiredText("InputTemplate"));
  }
}
