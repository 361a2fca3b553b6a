package dev.pamphlet.local.sources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.aws.AwsCall;
import dev.pamphlet.local.aws.AwsClient;
import dev.pamphlet.local.faults.Faults;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.rights.Rights;
import dev.pamphlet.local.runtime.Invoker;
import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.local.time.SystemTime;
import dev.pamphlet.template.EventSource;
import dev.pamphlet.template.LambdaFunction;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.Queue;
import dev.pamphlet.template.QueueSource;
import dev.pamphlet.template.StreamSource;
import dev.pamphlet.template.Template;
import dev.pamphlet.template.TemplateProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The event sources of all functions of a template, each with a thread of its own. */
public final class EventSources implements AutoCloseable {

  private static final int MOST_COUNTED = 1_000;

  private final List<StreamConsumer> streams = new ArrayList<>();
  private final List<QueueConsumer> queues = new ArrayList<>();
  private final AwsClient own;
  private final SystemTime time;

  /**
   * The environment of event sources.
   *
   * @param own calls services with all rights, for the system itself
   * @param inNameOf calls services in the name of a function, with its rights
   */
  public record Surroundings(
      Invoker invoker,
      AwsClient own,
      Function<String, AwsClient> inNameOf,
      SystemTime time,
      Faults faults,
      Output output) {}

  /** Finds the position of each, but does not read yet. */
  public EventSources(Template template, Surroundings around) {
    this.own = around.own();
    this.time = around.time();
    Optional<Checkpoints> checkpoints =
        streamSources(template).findFirst().map(any -> new Checkpoints(own));
    tellOfUnread(template, around.output());
    for (LambdaFunction function : template.functions()) {
      for (EventSource source : function.sources()) {
        add(function.logicalId(), source, checkpoints, around);
      }
    }
  }

  private void add(
      String function, EventSource source, Optional<Checkpoints> checkpoints, Surroundings around) {
    AwsClient client = around.inNameOf().apply(function);
    Delivery delivery =
        new Delivery(
            function,
            around.invoker(),
            around.faults(),
            source.batching().partialFailures(),
            source instanceof StreamSource);
    if (source instanceof StreamSource stream) {
      streams.add(
          new StreamConsumer(
              stream, delivery, client, checkpoints.orElseThrow(), time, around.output()));
    } else if (source instanceof QueueSource queue) {
      queues.add(new QueueConsumer(queue, delivery, client, time, around.output()));
    }
  }

  /**
   * Checks that the roles of functions allow reading their sources, as Lambda does before it makes
   * an event source mapping.
   *
   * @throws TemplateProblem when a role does not
   */
  public static void check(Template template, Rights rights) {
    for (LambdaFunction function : template.functions()) {
      for (EventSource source : function.sources()) {
        calls(function.logicalId(), source)
            .flatMap(call -> rights.refuse(call).stream())
            .findFirst()
            .ifPresent(
                denied -> {
                  throw new TemplateProblem(
                      "the event source %s of %s cannot work: %s"
                          .formatted(source.name(), function.logicalId(), denied.getMessage()));
                });
      }
    }
  }

  private static Stream<AwsCall> calls(String function, EventSource source) {
    if (source instanceof QueueSource queue) {
      ObjectNode input = Json.object().put("QueueUrl", LocalAccount.queueUrl(queue.queue()));
      return Stream.of("ReceiveMessage", "DeleteMessage", "GetQueueAttributes")
          .map(action -> new AwsCall(function, "sqs", action, input));
    }
    StreamSource stream = (StreamSource) source;
    ObjectNode input =
        Json.object()
            .put("StreamArn", LocalAccount.streamArn(stream.table()))
            .put("TableName", stream.table());
    Stream<AwsCall> reading =
        Stream.of("DescribeStream", "GetShardIterator", "GetRecords", "ListStreams")
            .map(action -> new AwsCall(function, "dynamodb", action, input));
    Stream<AwsCall> telling =
        stream.onFailure().stream()
            .map(LocalAccount::queueUrl)
            .map(url -> Json.object().put("QueueUrl", url))
            .map(to -> new AwsCall(function, "sqs", "SendMessage", to));
    return Stream.concat(reading, telling);
  }

  /** Reports queues that nobody reads, which fill up. A stream that nobody reads does no harm. */
  private static void tellOfUnread(Template template, Output output) {
    Stream<String> read =
        sources(template)
            .filter(QueueSource.class::isInstance)
            .map(it -> ((QueueSource) it).queue());
    Stream<String> givenUp = streamSources(template).flatMap(source -> source.onFailure().stream());
    Stream<String> dead =
        template.queues().stream()
            .flatMap(queue -> queue.redrive().stream())
            .map(Queue.Redrive::deadLetters);
    Set<String> used =
        Stream.of(read, givenUp, dead).flatMap(names -> names).collect(Collectors.toSet());
    template.queues().stream()
        .filter(queue -> !used.contains(queue.name()))
        .forEach(queue -> output.line(queue.logicalId(), "no function reads this queue"));
  }

  private static Stream<EventSource> sources(Template template) {
    return template.functions().stream().flatMap(function -> function.sources().stream());
  }

  private static Stream<StreamSource> streamSources(Template template) {
    return sources(template).filter(StreamSource.class::isInstance).map(StreamSource.class::cast);
  }

  /** Starts to read. */
  public void start() {
    streams.forEach(Consumer::start);
    queues.forEach(Consumer::start);
  }

  /** Whether any of them reads a stream. */
  public boolean readStreams() {
    return !streams.isEmpty();
  }

  List<StreamConsumer> streams() {
    return streams;
  }

  List<QueueConsumer> queues() {
    return queues;
  }

  /** The number of records that a consumer has not handled yet, up to a thousand. */
  int behind(StreamConsumer consumer) {
    StreamReader ahead =
        new StreamReader(own, consumer.source().table(), time.clock(), consumer.done());
    int behind = 0;
    while (!ahead.isAtEnd() && behind < MOST_COUNTED) {
      behind += ahead.next().size();
    }
    return behind;
  }

  /** Stops reading; batches in progress are delivered again after the next start. */
  @Override
  public void close() {
    queues.forEach(Consumer::close);
    streams.forEach(Consumer::close);
  }
}
