package dev.pamphlet.platform.batch;

import dev.pamphlet.platform.function.Invocation;
import dev.pamphlet.platform.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The batch under way: what was done with its records, by name, for its line in the log. */
public final class Batch {

  private final Invocation invocation;
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  Batch(Invocation invocation) {
    this.invocation = invocation;
  }

  /** Says what was done with a record, in a word: {@code mailed}. */
  public void did(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /**
   * Logs something that could not be done, where giving the record again would not help.
   *
   * @param members that name it in the log
   */
  public void failed(Throwable failure, Consumer<JsonWriter> members) {
    invocation.failed(failure, members);
  }

  void tell(JsonWriter json) {
    counts.forEach(json::member);
  }
}
