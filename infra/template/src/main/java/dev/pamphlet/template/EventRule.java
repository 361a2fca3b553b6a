package dev.pamphlet.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule on the default event bus: an {@code AWS::Events::Rule} with a pattern, or a function's
 * event {@code EventBridgeRule}.
 */
public record EventRule(String name, EventPattern pattern, List<Target> targets) {

  public EventRule {
    targets = List.copyOf(targets);
  }

  /** Its ARN. */
  public String arn() {
    return LocalAccount.ruleArn(name);
  }

  /**
   * A target of matching events.
   *
   * @param arn of a queue or of a function of the template
   * @param input the constant that it gets instead of the event
   * @param transformer makes its input from the event
   */
  public record Target(String arn, Optional<String> input, Optional<Transformer> transformer) {}

  /**
   * How a target's input is made from an event.
   *
   * @param paths JSON paths in the event, by the names of their values in the template
   * @param template the input, with names in angle brackets
   */
  public record Transformer(Map<String, String> paths, String template) {

    public Transformer {
      paths = Map.copyOf(paths);
    }
  }
}
