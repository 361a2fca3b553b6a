package dev.pamphlet.local.sources;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.control.ControlApi;
import dev.pamphlet.local.control.ControlProblem;
import dev.pamphlet.local.control.ControlRequest;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.template.Queue;
import dev.pamphlet.local.template.Template;
import java.util.List;

/** Queues and streams over HTTP, with what their readers have not done yet. */
public final class SourceControl {

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

  private HttpResponse queues() {
    ArrayNode list = Json.object().putArray("queues");
    for (Queue queue : template.queues()) {
      Queues.Depth depth = queues.depth(queue.name());
      ObjectNode told =
          list.addObject()
              .put("name", queue.name())
              .put("visible", depth.visible())
              .put("inFlight", depth.inFlight())
              .put("delayed", depth.delayed());
      ArrayNode readers = told.putArray("readers");
      sources.queues().stream()
          .filter(each -> each.source().queue().equals(queue.name()))
          .forEach(
              each ->
                  readers
                      .addObject()
                      .put("function", each.function())
                      .put("filtered", each.filtered()));
    }
    return ControlApi.json(list);
  }

  private HttpResponse redrive(ControlRequest request) {
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
      return ControlApi.json(Json.object().put("redriving", depth.visible() + depth.inFlight()));
    } catch (AwsError refused) {
      throw ControlProblem.impossible(refused.getMessage());
    }
  }

  private HttpResponse streams() {
    ArrayNode list = Json.object().putArray("streams");
    for (StreamConsumer consumer : sources.streams()) {
      ObjectNode told =
          list.addObject()
              .put("table", consumer.source().table())
              .put("function", consumer.function())
              .put("source", consumer.source().name())
              .put("behind", sources.behind(consumer))
              .put("filtered", consumer.filtered());
      consumer.done().shard().ifPresent(shard -> told.put("shard", shard));
      consumer.done().sequence().ifPresent(sequence -> told.put("checkpoint", sequence));
    }
    return ControlApi.json(list);
  }
}
