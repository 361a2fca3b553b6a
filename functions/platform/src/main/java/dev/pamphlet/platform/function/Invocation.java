package dev.pamphlet.platform.function;

import dev.pamphlet.platform.Unavailable;
import dev.pamphlet.platform.json.JsonWriter;
import dev.pamphlet.platform.log.Log;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One invocation of a function: its failures and its one line in the log. */
public final class Invocation {

  private final Log log;
  private final boolean cold;
  private final long start = System.nanoTime();
  private String requestId;

  Invocation(Log log, String requestId, boolean cold) {
    this.log = log;
    this.requestId = requestId;
    this.cold = cold;
  }

  /** The id by which its lines are found: Lambda's, or the gateway's for a request. */
  public String requestId() {
    return requestId;
  }

  /** Uses the id that the caller knows from now on. */
  public void identify(String callersRequestId) {
    requestId = callersRequestId;
  }

  /** What went wrong. */
  public enum Failure {
    /** A neighbour did not answer; the same may work later. */
    UNAVAILABLE,
    /** A mistake in this code, or in what it was given by whoever invokes it. */
    BUG
  }

  /**
   * Logs a failure and says of which kind it is.
   *
   * @param members that say what failed, beside the request id
   * @throws Error as it stands when the environment cannot go on: it is out of memory, or a class
   *     cannot be loaded. The runtime replaces an environment whose handler throws one
   */
  public Failure failed(Throwable failure, Consumer<JsonWriter> members) {
    if (failure instanceof Unavailable) {
      error("unavailable", failure, members);
      return Failure.UNAVAILABLE;
    }
    if (failure instanceof Error beyondRepair
        && !(failure instanceof StackOverflowError)
        && !(failure instanceof AssertionError)) {
      error("beyond repair", failure, members);
      throw beyondRepair;
    }
    error("bug", failure, members);
    return Failure.BUG;
  }

  private void error(String message, Throwable failure, Consumer<JsonWriter> members) {
    log.error(
        message,
        failure,
        json -> {
          json.member("requestId", requestId);
          members.accept(json);
        });
  }

  /**
   * Ends the invocation with its line.
   *
   * @param kind of invocation, which is the line's message: {@code request}, {@code batch}
   * @param members what became of it
   */
  public void end(String kind, Consumer<JsonWriter> members) {
    log.info(
        kind,
        json -> {
          json.member("requestId", requestId);
          members.accept(json);
          json.member("milliseconds", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
          json.member("coldStart", cold);
        });
  }
}
