package dev.pamphlet.sam;

import dev.pamphlet.local.template.TemplateTree;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Streams, queues and schedules lose no work. */
final class TriggerRules {

  /** With fewer receives, an outage of a minute would move messages to the dead letter queue. */
  private static final int LEAST_RECEIVES = 5;

  /** AWS's recommendation: a message is not delivered again while its function still retries. */
  private static final int VISIBILITY_PER_TIMEOUT = 6;

  private TriggerRules() {}

  /** A bad record blocks neither its batch nor its shard, and is kept. */
  static Stream<Finding> streamsMoveOn(TemplateTree template) {
    return triggers(template)
        .filter(trigger -> trigger.isOf("DynamoDB", "Kinesis"))
        .flatMap(
            stream ->
                Stream.of(
                        stream.unless(
                            stream.text("BisectBatchOnFunctionError").equals(Optional.of("true")),
                            "does not bisect a failing batch"),
                        stream.unless(
                            stream
                                .text("MaximumRetryAttempts")
                                .filter(attempts -> attempts.matches("\\d+"))
                                .isPresent(),
                            "retries without a limit"),
                        stream.unless(stream.reportsItems(), "fails a batch as a whole"),
                        stream.unless(
                            stream
                                .property("DestinationConfig", "OnFailure", "Destination")
                                .isPresent(),
                            "has no destination for what failed"))
                    .flatMap(findings -> findings));
  }

  /** A queue's batch fails message by message, and has no settings that only streams know. */
  static Stream<Finding> queueBatchesFailByMessage(TemplateTree template) {
    return queueTriggers(template)
        .flatMap(
            trigger ->
                Stream.concat(
                    trigger.unless(trigger.reportsItems(), "fails a batch as a whole"),
                    Stream.of("MaximumRetryAttempts", "DestinationConfig")
                        .flatMap(
                            setting ->
                                trigger.unless(
                                    trigger.property(setting).isEmpty(),
                                    setting + " means nothing to a queue"))));
  }

  /** A message stays invisible while its function works on it. */
  static Stream<Finding> messagesWaitForTheirFunction(TemplateTree template) {
    return queueTriggers(template)
        .flatMap(
            trigger -> {
              int needed =
                  VISIBILITY_PER_TIMEOUT
                      * trigger.function().timeout().orElse(Integer.MAX_VALUE / 6);
              Optional<Integer> visibility =
                  trigger
                      .property("Queue")
                      .flatMap(References::target)
                      .map(template.resources("AWS::SQS::Queue")::get)
                      .flatMap(queue -> queue.text("Properties", "VisibilityTimeout"))
                      .map(Integer::valueOf);
              return trigger.unless(
                  visibility.filter(seconds -> seconds >= needed).isPresent(),
                  "its queue's VisibilityTimeout is less than six times the function's Timeout");
            });
  }

  /** A queue that a function reads moves what keeps failing to a dead letter queue. */
  static Stream<Finding> queuesPutFailuresAside(TemplateTree template) {
    Set<String> aside =
        Stream.concat(
                queues(template).flatMap(queue -> queue.property("RedrivePolicy").stream()),
                triggers(template)
                    .flatMap(
                        trigger ->
                            Stream.concat(
                                trigger.property("DestinationConfig").stream(),
                                trigger.property("DeadLetterConfig").stream())))
            .flatMap(References::in)
            .collect(Collectors.toSet());
    return queues(template)
        .filter(queue -> !aside.contains(queue.id()))
        .flatMap(
            queue ->
                queue.unless(
                    queue
                        .text("RedrivePolicy", "maxReceiveCount")
                        .filter(count -> Integer.parseInt(count) >= LEAST_RECEIVES)
                        .isPresent(),
                    "has no redrive policy of at least " + LEAST_RECEIVES + " receives"));
  }

  /**
   * How often a scheduled run is repeated and how old its event may get is decided for the function
   * too: the trigger's retry policy governs only the delivery to Lambda.
   */
  static Stream<Finding> scheduledRunsEnd(TemplateTree template) {
    return triggers(template)
        .filter(trigger -> trigger.isOf("Schedule", "ScheduleV2"))
        .flatMap(
            schedule ->
                Stream.of("MaximumRetryAttempts", "MaximumEventAgeInSeconds")
                    .flatMap(
                        limit ->
                            schedule.unless(
                                schedule
                                    .function()
                                    .property("EventInvokeConfig", limit)
                                    .isPresent(),
                                "its function's EventInvokeConfig states no " + limit)));
  }

  /** A schedule that cannot reach Lambda tries again, for a limited time. */
  static Stream<Finding> schedulesRetry(TemplateTree template) {
    return triggers(template)
        .filter(trigger -> trigger.isOf("Schedule", "ScheduleV2"))
        .flatMap(
            schedule ->
                schedule.unless(
                    schedule.property("RetryPolicy", "MaximumRetryAttempts").isPresent()
                        && schedule.property("RetryPolicy", "MaximumEventAgeInSeconds").isPresent(),
                    "has no retry policy of attempts and age"));
  }

  private static Stream<Trigger> triggers(TemplateTree template) {
    return SamFunction.all(template).flatMap(SamFunction::triggers);
  }

  private static Stream<Trigger> queueTriggers(TemplateTree template) {
    return triggers(template).filter(trigger -> trigger.isOf("SQS"));
  }

  private static Stream<Resource> queues(TemplateTree template) {
    return Resource.ofType(template, "AWS::SQS::Queue");
  }
}
