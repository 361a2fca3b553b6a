package dev.pamphlet.local.template;

import dev.pamphlet.local.template.StreamSource.StartingPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads the events {@code DynamoDB} and {@code SQS} of a function. Limits are those of AWS's
 * parameters for <a
 * href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html">DynamoDB</a> and <a
 * href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-parameters.html">SQS</a>.
 */
final class EventSourceReader {

  private static final int LARGEST_BATCH = 10_000;
  private static final int LARGEST_BATCH_WITHOUT_WINDOW = 10;
  private static final int LONGEST_WINDOW = 300;
  private static final int INFINITE = -1;

  /** What a filter can ask of a record, beside what the record carries. */
  private static final Set<String> OF_STREAMS =
      Set.of(
          "awsRegion",
          "dynamodb",
          "eventID",
          "eventName",
          "eventSource",
          "eventSourceARN",
          "eventVersion",
          "userIdentity");

  private static final Set<String> OF_QUEUES =
      Set.of(
          "attributes",
          "awsRegion",
          "body",
          "eventSource",
          "eventSourceARN",
          "md5OfBody",
          "messageAttributes",
          "messageId",
          "receiptHandle");

  private final String event;
  private final Fields fields;

  EventSourceReader(String event, Fields fields) {
    this.event = event;
    this.fields = fields;
  }

  /**
   * @return empty when it is disabled
   */
  Optional<EventSource> stream() {
    String stream = fields.requiredText("Stream");
    if (fields.integer("ParallelizationFactor").orElse(1) != 1) {
      throw fields.problem("ParallelizationFactor", "is not emulated unless it is 1");
    }
    fields.without("KmsKeyArn", "MetricsConfig");
    return read(
        new StreamSource(
            event,
            LocalAccount.tableOfStream(stream)
                .orElseThrow(() -> fields.problem("Stream", "is no stream of a table: " + stream)),
            fields
                .oneOf(StartingPosition.class, "StartingPosition")
                .orElseThrow(() -> fields.problem("has no StartingPosition")),
            batching(100, OF_STREAMS),
            fields.flag("BisectBatchOnFunctionError"),
            limit("MaximumRetryAttempts", 0, 10_000),
            limit("MaximumRecordAgeInSeconds", 60, 604_800).stream()
                .mapToObj(Duration::ofSeconds)
                .findFirst(),
            onFailure()));
  }

  /**
   * @return empty when it is disabled
   */
  Optional<EventSource> queue() {
    String queue = fields.requiredText("Queue");
    Batching batching = batching(10, OF_QUEUES);
    if (batching.size() > LARGEST_BATCH_WITHOUT_WINDOW && batching.window().isZero()) {
      throw fields.problem("BatchSize", "is more than 10, which needs a batching window");
    }
    Optional<Fields> scaling = fields.fields("ScalingConfig");
    OptionalInt concurrency =
        scaling
            .map(each -> between(each, "MaximumConcurrency", 2, 1_000))
            .orElse(OptionalInt.empty());
    scaling.ifPresent(Fields::end);
    fields.without("KmsKeyArn", "MetricsConfig");
    return read(
        new QueueSource(
            event,
            LocalAccount.queueName(queue)
                .orElseThrow(() -> fields.problem("Queue", "is no ARN of a queue: " + queue)),
            batching,
            concurrency));
  }

  private Optional<EventSource> read(EventSource source) {
    boolean enabled = !fields.keys().contains("Enabled") || fields.flag("Enabled");
    fields.end();
    return Optional.of(source).filter(each -> enabled);
  }

  private Batching batching(int usualSize, Set<String> members) {
    List<String> responses = fields.texts("FunctionResponseTypes");
    if (!Set.of("ReportBatchItemFailures").containsAll(responses)) {
      throw fields.problem("FunctionResponseTypes", "are not emulated: " + responses);
    }
    return new Batching(
        between(fields, "BatchSize", 1, LARGEST_BATCH).orElse(usualSize),
        Duration.ofSeconds(
            between(fields, "MaximumBatchingWindowInSeconds", 0, LONGEST_WINDOW).orElse(0)),
        filters(members),
        !responses.isEmpty());
  }

  private List<EventPattern> filters(Set<String> members) {
    List<EventPattern> filters = new ArrayList<>();
    Optional<Fields> criteria = fields.fields("FilterCriteria");
    for (Fields filter : criteria.map(each -> each.list("Filters")).orElse(List.of())) {
      EventPattern pattern = filter.pattern("Pattern");
      pattern.members().stream()
          .filter(member -> !members.contains(member) && !member.startsWith("$"))
          .findFirst()
          .ifPresent(
              unknown -> {
                throw filter.problem("Pattern", "matches nothing: no record has '" + unknown + "'");
              });
      filter.end();
      filters.add(pattern);
    }
    criteria.ifPresent(Fields::end);
    return filters;
  }

  private Optional<String> onFailure() {
    Optional<Fields> destinations = fields.fields("DestinationConfig");
    Optional<Fields> onFailure = destinations.flatMap(each -> each.fields("OnFailure"));
    destinations.ifPresent(Fields::end);
    return onFailure.map(
        destination -> {
          String arn = destination.requiredText("Destination");
          destination.without("Type").end();
          return LocalAccount.queueName(arn)
              .orElseThrow(
                  () -> destination.problem("Destination", "is not emulated unless it is a queue"));
        });
  }

  /** A number in its range, or {@code -1} for no limit. */
  private OptionalInt limit(String key, int least, int most) {
    return fields.integer(key).stream().anyMatch(value -> value == INFINITE)
        ? OptionalInt.empty()
        : between(fields, key, least, most);
  }

  private static OptionalInt between(Fields fields, String key, int least, int most) {
    OptionalInt value = fields.integer(key);
    if (value.isPresent() && (value.getAsInt() < least || value.getAsInt() > most)) {
      throw fields.problem(key, "is not from %d to %d".formatted(least, most));
    }
    return value;
  }
}
