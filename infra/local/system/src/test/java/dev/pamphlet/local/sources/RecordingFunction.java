package dev.pamphlet.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.runtime.Invocation;
import dev.pamphlet.local.runtime.Invoker;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A function in this process: records its batches, and answers as configured. */
final class RecordingFunction implements Invoker {

  private final List<List<JsonNode>> batches = new CopyOnWriteArrayList<>();
  private volatile Function<List<JsonNode>, Invocation> answer = batch -> answered("{}");

  static Invocation answered(String json) {
    return new Invocation.Returned(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Fails as a whole if a batch has such a record. */
  RecordingFunction failingWith(Predicate<JsonNode> record) {
    return answering(
        batch ->
            batch.stream().anyMatch(record)
                ? new Invocation.Failed("Poison", "cannot be done")
                : answered("{}"));
  }

  /** Names the failed records by one of their members. */
  RecordingFunction naming(Predicate<JsonNode> record, Function<JsonNode, String> id) {
    return answering(
        batch -> {
          var answer = Json.object();
          var failures = answer.putArray("batchItemFailures");
          batch.stream()
              .filter(record)
              .forEach(each -> failures.addObject().put("itemIdentifier", id.apply(each)));
          return answered(answer.toString());
        });
  }

  RecordingFunction answering(Function<List<JsonNode>, Invocation> other) {
    answer = other;
    return this;
  }

  @Override
  public Invocation invoke(String function, byte[] event) {
    List<JsonNode> batch = new ArrayList<>();
    Json.read(event).orElseThrow().path("Records").forEach(batch::add);
    batches.add(batch);
    return answer.apply(batch);
  }

  List<List<JsonNode>> batches() {
    return batches;
  }

  Stream<JsonNode> records() {
    return batches.stream().flatMap(List::stream);
  }

  /** The sort keys of its records, in their order. */
  List<String> keys() {
    return records().map(RecordingFunction::key).toList();
  }

  static List<String> keys(List<JsonNode> batch) {
    return batch.stream().map(RecordingFunction::key).toList();
  }

  /** The bodies of its messages, in their order. */
  List<String> bodies() {
    return records().map(record -> record.path("body").asText()).toList();
  }

  static String key(JsonNode record) {
    return record.path("dynamodb").path("Keys").path("sk").path("S").asText();
  }

  static String sequence(JsonNode record) {
    return record.path("dynamodb").path("SequenceNumber").asText();
  }
}
