package dev.pamphlet.template;

import dev.pamphlet.template.StreamSource.StartingPosition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

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

  /** The members of a stream's record that a filter can name. */
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
    fields.only("ParallelizationFactor", "1");
    return enabled(
        new StreamSource(
            event,
            LocalAccount.tableOfStream(stream)
                .orElseThrow(() -> fields.problem("Stream", "is no stream of a table: " + stream)),
            fields.requiredOneOf(StartingPosition.class, "StartingPosition"),
            batching(100, OF_STREAMS),
            fields.flag("BisectBatchOnFunctionError", false),
            limit("MaximumRetryAttempts", 0, 10_000),
            limit("MaximumRecordAgeInSeconds", 60, 604_800).stream()
                .mapToObj(Duration::ofSeconds)
                .findFirst(),
            fields
                .map("DestinationConfig", it -> it.map("OnFailure", EventSourceReader::destination))
                .flatMap(Function.identity())));
  }

  /**
   * @return empty when it is disabled
   */
  Optional<EventSource> queue() {
    String queue = fields.queue("Queue");
    Batching batching = batching(10, OF_QUEUES);
    if (batching.size() > LARGEST_BATCH_WITHOUT_WINDOW && batching.window().isZero()) {
      throw fields.problem("BatchSize", "is more than 10, which needs a batching window");
    }
    OptionalInt concurrency =
        fields
            .map("ScalingConfig", scaling -> scaling.integer("MaximumConcurrency", 2, 1_000))
            .orElse(OptionalInt.empty());
    return enabled(new QueueSource(event, queue, batching, concurrency));
  }

  private Optional<EventSource> enabled(EventSource source) {
    fields.ignore("KmsKeyArn", "MetricsConfig");
    return fields.flag("Enabled", true) ? Optional.of(source) : Optional.empty();
  }

  private Batching batching(int usualSize, Set<String> members) {
    List<String> responses = fields.texts("FunctionResponseTypes");
    if (!Set.of("ReportBatchItemFailures").containsAll(responses)) {
      throw fields.problem("FunctionResponseTypes", "are not emulated: " + responses);
    }
    return new Batching(
        fields.integer("BatchSize", 1, LARGEST_BATCH).orElse(usualSize),
        Duration.ofSeconds(
            fields.integer("MaximumBatchingWindowInSeconds", 0, LONGEST_WINDOW).orElse(0)),
        fields
            .map("FilterCriteria", it -> it.list("Filters", filter -> pattern(filter, members)))
            .orElse(List.of()),
        !responses.isEmpty());
  }

  private static EventPattern pattern(Fields filter, Set<String> members) {
    EventPattern pattern = filter.pattern("Pattern");
    for (String member : pattern.members()) {
      if (!members.contains(member) && !member.startsWith("$")) {
        throw filter.problem("Pattern", "matches nothing: no record has '" + member + "'");
      }
    }
    return pattern;
  }

  private static String destination(Fields onFailure) {
    onFailure.ignore("Type");
    return onFailure.queue("Destination");
  }

  /** A number in its range, or {@code -1} for no limit. */
  private OptionalInt limit(String key, int least, int most) {
    return fields.integer(key).stream().anyMatch(value -> value == INFINITE)
        ? OptionalInt.empty()
        : fields.integer(key, least, most);
  }
}
