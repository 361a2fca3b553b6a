package dev.pamphlet.local.sources;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.control.ControlApi;
import dev.pamphlet.local.control.ControlProblem;
import dev.pamphlet.local.control.ControlRequest;
import dev.pamphlet.template.Queue;
import dev.pamphlet.template.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows queues and streams over HTTP, with the backlog of their readers. */
public final class SourceControl {

  private record ShownQueue(String name, @JsonUnwrapped Queues.Depth depth, List<Reader> readers) {}

  /**
   * A function that reads a queue.
   *
   * @param filtered the number of messages that no filter matched
   */
  private record Reader(String function, long filtered) {}

  private record ShownStream(
      String table,
      String function,
      String source,
      int behind,
      long filtered,
      Optional<String> shard,
      Optional<String> checkpoint) {}

  private final Template template;
  private final EventSources sources;
  private final Queues queues;

  private SourceControl(Template template, EventSources sources, Queues queues) {
    this.template = template;
    this.sources = sources;
    this.queues = queues;
  }

  /**
   * Serves them at {@code /_local/queues} and {@code /_local/streams}.
   *
   * @param rollShards begins a new shard of every stream
   */
  public static void add(
      ControlApi api, Template template, EventSources sources, Queues queues, Runnable rollShards) {
    SourceControl control = new SourceControl(template, sources, queues);
    api.on("GET", "/_local/queues", "the queues and how deep they are", all -> control.queues())
        .on(
            "POST",
            "/_local/queues/{name}/redrive",
            "sends the dead letters of a queue back to where they came from",
            control::redrive)
        .on(
            "GET",
            "/_local/streams",
            "what reads the streams, and how far behind it is",
            all -> control.streams())
        .on(
            "POST",
            "/_local/streams/rollover",
            "begins a new shard of every stream",
            request -> {
              rollShards.run();
              return control.streams();
            });
  }

  private List<ShownQueue> queues() {
    return template.queues().stream()
        .map(
            queue ->
                new ShownQueue(
                    queue.name(),
                    queues.depth(queue.name()),
                    sources.queues().stream()
                        .filter(reader -> reader.source().queue().equals(queue.name()))
                        .map(reader -> new Reader(reader.function(), reader.filtered()))
                        .toList()))
        .toList();
  }

  private Map<String, Long> redrive(ControlRequest request) {
    String name = request.variable("name");
    List<String> sources =
        template.queues().stream()
            .filter(each -> each.redrive().filter(to -> to.deadLetters().equals(name)).isPresent())
            .map(Queue::name)
            .toList();
    if (sources.isEmpty()) {
      throw ControlProblem.unknown("no queue sends its dead letters to '%s'".formatted(name));
    }
    try {
      Queues.Depth depth = queues.depth(name);
      queues.redrive(name);
      return Map.of("redriving", depth.visible() + depth.inFlight());
    } catch (AwsError refused) {
      throw ControlProblem.impossible(refused.getMessage());
    }
  }

  private List<ShownStream> streams() {
    return sources.streams().stream()
        .map(
            reader ->
                new ShownStream(
                    reader.source().table(),
                    reader.function(),
                    reader.source().name(),
                    sources.behind(reader),
                    reader.filtered(),
                    reader.done().shard(),
                    reader.done().sequence()))
        .toList();
  }
}
