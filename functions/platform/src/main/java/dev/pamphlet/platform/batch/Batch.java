package dev.pamphlet.platform.batch;

import dev.pamphlet.platform.function.Invocation;
import dev.pamphlet.platform.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The running batch. It counts what was done with the records, for the batch's log line. */
public final class Batch {

  private final Invocation invocation;
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  Batch(Invocation invocation) {
    this.invocation = invocation;
  }

  /** Counts a record under an outcome, in lower case. */
  public void did(Enum<?> outcome) {
    did(outcome.name().toLowerCase(Locale.ROOT));
  }

  /** Counts a record under what was done with it: {@code mailed}. */
  public void did(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /**
   * Logs something that a person has to look at, where a retry of the record would not help.
   *
   * @param reason what it is, in a few words
   */
  public void attention(String reason) {
    invocation.attention(reason);
  }

  void failed(Throwable failure, Consumer<JsonWriter> members) {
    invocation.failed(failure, members);
  }

  void tell(JsonWriter json) {
    counts.forEach(json::member);
  }
}
