package dev.pamphlet.platform.schedule;

import dev.pamphlet.platform.function.Invocation;
import dev.pamphlet.platform.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** One run of a scheduled function. It counts what was done and what failed. */
public final class Run {

  private final Invocation invocation;
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private int failed;

  Run(Invocation invocation) {
    this.invocation = invocation;
  }

  /** Counts an outcome, in lower case. */
  public void did(Enum<?> outcome) {
    did(outcome.name().toLowerCase(Locale.ROOT), 1);
  }

  /** Counts something that the run did: {@code published}. */
  public void did(String what, int times) {
    counts.merge(what, times, Integer::sum);
  }

  /**
   * Logs a failure that does not stop the run. At its end, the run counts as failed.
   *
   * @param members what failed, for the log
   */
  public void failed(Throwable failure, Consumer<JsonWriter> members) {
    invocation.failed(failure, members);
    failed++;
  }

  /**
   * Logs something that a person has to look at. At its end, the run counts as failed, so that it
   * raises an alarm.
   *
   * @param reason what it is, in a few words
   */
  public void attention(String reason) {
    invocation.attention(reason);
    failed++;
  }

  Map<String, Integer> counts() {
    return counts;
  }

  int failed() {
    return failed;
  }
}
