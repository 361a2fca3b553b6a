package dev.pamphlet.sam;

import dev.pamphlet.template.TemplateTree;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules for streams, queues and schedules: none of them loses work. */
final class TriggerRules {

  /** With fewer receives, an outage of a minute would move messages to the dead letter queue. */
  private static final int LEAST_RECEIVES = 5;

  /** AWS's recommendation: a message is not delivered again while its function still retries. */
  private static final int VISIBILITY_PER_TIMEOUT = 6;

  private TriggerRules() {}

  /** A bad record blocks neither its batch nor its shard, and is kept. */
  static Stream<Finding> streamsGetPastBadRecords(TemplateTree template) {
    return triggers(template)
        .filter(trigger -> trigger.isOf("DynamoDB", "Kinesis"))
        .flatMap(
            stream ->
                Stream.of(
                        stream.unless(
                            stream.text("BisectBatchOnFunctionError").equals(Optional.of("true")),
                            "BisectBatchOnFunctionError is not true"),
                        stream.unless(
                            stream
                                .text("MaximumRetryAttempts")
                                .filter(attempts -> attempts.matches("\\d+"))
                                .isPresent(),
                            "MaximumRetryAttempts is missing or unlimited"),
                        stream.unless(
                            stream.reportsItems(),
                            "FunctionResponseTypes lacks ReportBatchItemFailures"),
                        stream.unless(
                            stream
                                .property("DestinationConfig", "OnFailure", "Destination")
                                .isPresent(),
                            "DestinationConfig has no OnFailure destination"))
                    .flatMap(findings -> findings));
  }

  /** A queue's batch fails message by message, and its trigger has no settings of streams. */
  static Stream<Finding> queueBatchesFailByMessage(TemplateTree template) {
    return queueTriggers(template)
        .flatMap(
            trigger ->
                Stream.concat(
                    trigger.unless(
                        trigger.reportsItems(),
                        "FunctionResponseTypes lacks ReportBatchItemFailures"),
                    Stream.of("MaximumRetryAttempts", "DestinationConfig")
                        .flatMap(
                            setting ->
                                trigger.unless(
                                    trigger.property(setting).isEmpty(),
                                    setting + " has no effect on a queue"))));
  }

  /** A message stays invisible while its function works on it. */
  static Stream<Finding> visibilityTimeoutsOutlastRetries(TemplateTree template) {
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
                  "the queue's VisibilityTimeout is less than six times the function's Timeout");
            });
  }

  /** A queue that a function reads moves what keeps failing to a dead letter queue. */
  static Stream<Finding> queuesHaveADeadLetterQueue(TemplateTree template) {
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
                    "RedrivePolicy has no maxReceiveCount of at least " + LEAST_RECEIVES));
  }

  /**
   * The function states how often Lambda repeats a scheduled run and how old its event may get: the
   * trigger's retry policy governs only the delivery to Lambda.
   */
  static Stream<Finding> scheduledRunsAreLimited(TemplateTree template) {
    return schedulesWithWork(template)
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
                                "the function's EventInvokeConfig lacks " + limit)));
  }

  /** A schedule that cannot reach Lambda tries again, for a limited time. */
  static Stream<Finding> schedulesRetry(TemplateTree template) {
    return schedulesWithWork(template)
        .flatMap(
            schedule ->
                schedule.unless(
                    schedule.property("RetryPolicy", "MaximumRetryAttempts").isPresent()
                        && schedule.property("RetryPolicy", "MaximumEventAgeInSeconds").isPresent(),
                    "RetryPolicy lacks MaximumRetryAttempts or MaximumEventAgeInSeconds"));
  }

  /** Those that keep a function warm have none: late or twice is as good as once. */
  private static Stream<Trigger> schedulesWithWork(TemplateTree template) {
    return triggers(template)
        .filter(trigger -> trigger.isOf("Schedule", "ScheduleV2"))
        .filter(trigger -> !trigger.keepsWarm());
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
