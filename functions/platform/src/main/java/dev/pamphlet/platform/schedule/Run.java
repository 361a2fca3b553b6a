package dev.pamphlet.platform.schedule;

import dev.pamphlet.platform.function.Invocation;
import dev.pamphlet.platform.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** One run of a scheduled function: what it did, by name, and what it could not do. */
public final class Run {

  private final Invocation invocation;
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private int failed;

  Run(Invocation invocation) {
    this.invocation = invocation;
  }

  /** Says how often the run did something, in a word: {@code published}. */
  public void did(String what, int times) {
    counts.merge(what, times, Integer::sum);
  }

  /**
   * Says that something could not be done, which holds up nothing else. It is logged, and the run
   * counts as failed when it has ended.
   *
   * @param members that name it in the log
   */
  public void failed(Throwable failure, Consumer<JsonWriter> members) {
    invocation.failed(failure, members);
    failed++;
  }

  Map<String, Integer> counts() {
    return counts;
  }

  int failed() {
    return failed;
  }
}
