package dev.pamphlet.local.time;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.runtime.Invoker;
import dev.pamphlet.template.LambdaFunction;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.Schedule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Fires one schedule of a function: invokes the function once with the event of the rule. As on
 * AWS, only the function's log shows the outcome.
 *
 * @param since when the schedule was made
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-run-lambda-schedule.html">Events
 *     of scheduled rules</a>
 */
record Scheduler(LambdaFunction function, Schedule schedule, Instant since, Invoker invoker)
    implements Timetable {

  @Override
  public Optional<Instant> next(Instant after) {
    return Optional.of(schedule.next(after, since));
  }

  @Override
  public void fire(Instant due) {
    String event = schedule.input().orElseGet(() -> event(due));
    invoker.invoke(function.logicalId(), event.getBytes(StandardCharsets.UTF_8));
  }

  private String event(Instant due) {
    ObjectNode event =
        Json.object()
            .put("version", "0")
            .put("id", UUID.randomUUID().toString())
            .put("detail-type", "Scheduled Event")
            .put("source", "aws.events")
            .put("account", LocalAccount.ID)
            .put("time", due.truncatedTo(ChronoUnit.SECONDS).toString())
            .put("region", LocalAccount.REGION);
    event.putArray("resources").add(rule());
    event.putObject("detail");
    return event.toString();
  }

  /** The name of the rule that SAM makes from the event, without CloudFormation's suffix. */
  private String rule() {
    return "arn:aws:events:%s:%s:rule/%s"
        .formatted(LocalAccount.REGION, LocalAccount.ID, function.logicalId() + schedule.name());
  }
}
