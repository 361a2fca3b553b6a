package dev.pamphlet.local.time;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.runtime.Invoker;
import dev.pamphlet.local.template.LambdaFunction;
import dev.pamphlet.local.template.LocalAccount;
import dev.pamphlet.local.template.Schedule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Fires one schedule of a function: invokes it, once, with the event that the service sends. What
 * comes of it nobody is told but the function's log, as on AWS.
 *
 * @param since when the schedule was made
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-run-lambda-schedule.html">Events
 *     of scheduled rules</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html">Context
 *     attributes of EventBridge Scheduler</a>
 */
record Scheduler(LambdaFunction function, Schedule schedule, Instant since, Invoker invoker)
    implements Timetable {

  @Override
  public Optional<Instant> next(Instant after) {
    return schedule.times().next(after, since, schedule.zone());
  }

  @Override
  public void fire(Instant due) {
    invoker.invoke(function.logicalId(), event(due).getBytes(StandardCharsets.UTF_8));
  }

  private String event(Instant due) {
    String arn = arn();
    String time = due.truncatedTo(ChronoUnit.SECONDS).toString();
    boolean byRule = schedule.kind() == Schedule.Kind.RULE;
    if (schedule.input().isPresent()) {
      String input = schedule.input().get();
      return byRule
          ? input
          : input
              .replace("<aws.scheduler.schedule-arn>", arn)
              .replace("<aws.scheduler.scheduled-time>", time)
              .replace("<aws.scheduler.execution-id>", UUID.randomUUID().toString())
              .replace("<aws.scheduler.attempt-number>", "1");
    }
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event
        .put("version", "0")
        .put("id", UUID.randomUUID().toString())
        .put("detail-type", "Scheduled Event")
        .put("source", byRule ? "aws.events" : "aws.scheduler")
        .put("account", LocalAccount.ID)
        .put("time", time)
        .put("region", LocalAccount.REGION);
    event.putArray("resources").add(arn);
    // An object in one service's events and a text in the other's.
    return (byRule ? event.set("detail", event.objectNode()) : event.put("detail", "{}"))
        .toString();
  }

  /** As both services name what SAM makes of the event, without CloudFormation's suffix. */
  private String arn() {
    String name = function.logicalId() + schedule.name();
    return schedule.kind() == Schedule.Kind.RULE
        ? "arn:aws:events:%s:%s:rule/%s".formatted(LocalAccount.REGION, LocalAccount.ID, name)
        : "arn:aws:scheduler:%s:%s:schedule/default/%s"
            .formatted(LocalAccount.REGION, LocalAccount.ID, name);
  }
}
