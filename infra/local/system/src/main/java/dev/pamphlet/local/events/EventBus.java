package dev.pamphlet.local.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.runtime.Invoker;
import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.local.sources.Queues;
import dev.pamphlet.template.EventRule;
import dev.pamphlet.template.LocalAccount;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The default event bus: gives each event to the targets of the rules whose patterns match it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html">Event
 *     structure</a>
 */
public final class EventBus {

  private final List<EventRule> rules;
  private final Queues queues;
  private final Invoker invoker;
  private final Clock clock;
  private final Output output;

  /**
   * Makes a bus with rules.
   *
   * @param queues called in the system's own name
   * @param clock tells when an event happened
   * @param output gets messages about events that no rule matches and targets that are not reached
   */
  public EventBus(
      List<EventRule> rules, Queues queues, Invoker invoker, Clock clock, Output output) {
    this.rules = List.copyOf(rules);
    this.queues = queues;
    this.invoker = invoker;
    this.clock = clock;
    this.output = output;
  }

  /**
   * Delivers an event of an AWS service. Returns when its targets have it.
   *
   * @param source {@code aws.ses}
   * @param detailType {@code Email Bounced}
   * @param resources ARNs of its subjects
   * @return the number of targets that got it
   */
  public int put(String source, String detailType, List<String> resources, ObjectNode detail) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    ObjectNode event = Json.object();
    event
        .put("version", "0")
        .put("id", UUID.randomUUID().toString())
        .put("detail-type", detailType)
        .put("source", source)
        .put("account", LocalAccount.ID)
        .put("time", now.toString())
        .put("region", LocalAccount.REGION);
    resources.forEach(event.putArray("resources")::add);
    event.set("detail", detail);
    String json = event.toString();
    int targets = 0;
    for (EventRule rule : rules) {
      if (rule.pattern().matches(json)) {
        for (EventRule.Target target : rule.targets()) {
          targets += send(rule, target, event, now) ? 1 : 0;
        }
      }
    }
    if (targets == 0) {
      output.line("EventBridge", "no rule took '%s' of %s".formatted(detailType, source));
    }
    return targets;
  }

  private boolean send(EventRule rule, EventRule.Target target, ObjectNode event, Instant now) {
    String input =
        target
            .transformer()
            .map(transformer -> new Transformation(rule, transformer, now).of(event))
            .or(target::input)
            .orElseGet(event::toString);
    try {
      Optional<String> queue = LocalAccount.queueName(target.arn());
      queue.ifPresentOrElse(name -> queues.send(name, input), () -> invoke(target, input));
      return true;
    } catch (AwsError failure) {
      output.line(rule.name(), "did not reach " + target.arn() + ": " + failure.getMessage());
      return false;
    }
  }

  private void invoke(EventRule.Target target, String input) {
    String function = target.arn().substring(LocalAccount.functionArn("").length());
    invoker.invoke(function, input.getBytes(StandardCharsets.UTF_8));
  }
}
