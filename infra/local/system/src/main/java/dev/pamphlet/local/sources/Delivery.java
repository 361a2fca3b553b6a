package dev.pamphlet.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.faults.Fault;
import dev.pamphlet.local.faults.Faults;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.runtime.Invocation;
import dev.pamphlet.local.runtime.Invoker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Invokes a function with batches, and reads its responses.
 *
 * @param partial whether the function names the records that failed
 * @param ordered whether the records have to keep their order
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting">Partial
 *     batch responses</a>
 */
record Delivery(String function, Invoker invoker, Faults faults, boolean partial, boolean ordered) {

  /**
   * The outcome of a batch.
   *
   * @param failed ids of the records that failed
   * @param error the failure of the whole invocation, if any
   * @param throttled whether the function was throttled, so not invoked at all
   */
  record Outcome(Set<String> failed, Optional<String> error, boolean throttled) {

    private static Outcome of(Set<String> failed) {
      return new Outcome(failed, Optional.empty(), false);
    }
  }

  /** Whether a fault stops deliveries at present. */
  boolean isStopped() {
    return faults.areStopped(function);
  }

  /** Delivers a batch, once unless a fault repeats it; the last outcome counts. */
  Outcome deliver(List<? extends SourceRecord> batch) throws InterruptedException {
    List<Fault> striking = faults.strikeDelivery(function);
    Thread.sleep(
        striking.stream().map(Fault::latency).reduce(Duration.ZERO, Duration::plus).toMillis());
    List<? extends SourceRecord> records = batch;
    int times = 1;
    for (Fault fault : striking) {
      switch (fault.kind()) {
        case THROTTLE -> {
          return new Outcome(ids(batch), Optional.of("throttled"), true);
        }
        case ERROR -> {
          return failed(batch, "an injected error");
        }
        case AGAIN -> times++;
        case REORDER -> records = ordered ? records : shuffled(records, fault.seed());
        default -> {}
      }
    }
    Outcome outcome = Outcome.of(Set.of());
    for (int i = 0; i < times; i++) {
      outcome = invoke(records);
    }
    return outcome;
  }

  private Outcome invoke(List<? extends SourceRecord> records) {
    ObjectNode event = Json.object();
    ArrayNode list = event.putArray("Records");
    records.forEach(record -> list.add(record.json()));
    Invocation invocation = invoker.invoke(function, Json.write(event));
    if (invocation instanceof Invocation.Returned returned) {
      return partial ? named(records, returned.payload()) : Outcome.of(Set.of());
    }
    return invocation instanceof Invocation.Failed failed
        ? failed(records, failed.type())
        : new Outcome(ids(records), Optional.of("throttled"), true);
  }

  /** With a malformed response, everything has failed. */
  private static Outcome named(List<? extends SourceRecord> records, byte[] payload) {
    JsonNode failures =
        Json.read(payload).map(answer -> answer.path("batchItemFailures")).orElse(Json.object());
    Set<String> ids = ids(records);
    Set<String> failed = new HashSet<>();
    for (JsonNode failure : failures) {
      String id = failure.path("itemIdentifier").asText();
      if (!ids.contains(id)) {
        return failed(records, "it names a failed record that is not in the batch");
      }
      failed.add(id);
    }
    return Outcome.of(failed);
  }

  private static Outcome failed(List<? extends SourceRecord> records, String error) {
    return new Outcome(ids(records), Optional.of(error), false);
  }

  private static Set<String> ids(List<? extends SourceRecord> records) {
    return records.stream().map(SourceRecord::id).collect(Collectors.toSet());
  }

  private static List<? extends SourceRecord> shuffled(
      List<? extends SourceRecord> records, long seed) {
    List<SourceRecord> shuffled = new ArrayList<>(records);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }
}
