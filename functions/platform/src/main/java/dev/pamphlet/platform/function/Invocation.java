package dev.pamphlet.platform.function;

import dev.pamphlet.platform.Unavailable;
import dev.pamphlet.platform.json.JsonWriter;
import dev.pamphlet.platform.log.Log;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One invocation of a function: its failures and its one log line. */
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

  /** The id that finds its log lines: Lambda's, or the gateway's for a request. */
  public String requestId() {
    return requestId;
  }

  /** Uses the request id that the caller knows from now on. */
  public void identify(String callersRequestId) {
    requestId = callersRequestId;
  }

  /** What went wrong. */
  public enum Failure {
    /** A neighbour did not answer; a retry may work. */
    UNAVAILABLE,
    /** A mistake in this code or in the event that invoked it. */
    BUG
  }

  /**
   * Logs a failure and returns its kind.
   *
   * @param members what failed, besides the request id
   * @throws Error the failure itself if the environment cannot go on, because it is out of memory
   *     or cannot load a class: the runtime replaces an environment whose handler throws an error
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

  /**
   * Logs something that a person has to look at, and that is no failure of this code.
   *
   * @param reason what it is, in a few words
   */
  public void attention(String reason) {
    log.error(
        "attention",
        json -> {
          json.member("requestId", requestId);
          json.member("reason", reason);
        });
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
   * Ends the invocation with its log line.
   *
   * @param kind of invocation, the message of the line: {@code request}, {@code batch}
   * @param members the result, for the log
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
