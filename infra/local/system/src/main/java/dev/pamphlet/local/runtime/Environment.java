package dev.pamphlet.local.runtime;

import dev.pamphlet.template.LambdaFunction;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An environment of a function: a process that handles one event at a time. */
public final class Environment implements AutoCloseable {

  /** Lambda allows ten seconds; a machine that is also compiling needs more. */
  private static final Duration START = Duration.ofSeconds(30);

  /** The exit status of a process that a person or the kernel killed. */
  private static final int KILLED = 137;

  /** Lambda's name for a function that ran out of time. */
  static final String TIMED_OUT = "Sandbox.Timedout";

  private final LambdaFunction function;
  private final Process process;
  private final Conversation conversation;
  private final FunctionLog.Stream log;
  private final ProcessOutput output;
  private final Runnable afterwards;
  private final CompletableFuture<Duration> init;
  private boolean initReported;
  private volatile boolean spent;

  /**
   * @param afterwards releases the resources of the process after its end
   */
  Environment(
      LambdaFunction function,
      Process process,
      Conversation conversation,
      FunctionLog.Stream log,
      Runnable afterwards) {
    long start = System.nanoTime();
    this.function = function;
    this.process = process;
    this.conversation = conversation;
    this.log = log;
    this.afterwards = afterwards;
    this.output = new ProcessOutput(process, this::printed);
    this.init = conversation.started().thenApply(started -> since(start));
    process.onExit().thenAccept(gone -> conversation.ends(exit(gone.exitValue())));
  }

  /** Whether it can take another event. */
  boolean alive() {
    return !spent && process.isAlive();
  }

  /** Waits until it has started, has failed, or takes too long. */
  void awaitStart() {
    await(conversation.started(), START);
  }

  /**
   * Waits until a snapshot could be taken of it.
   *
   * @throws IllegalStateException with the reason, when it does not get so far
   */
  public void awaitSnapshot(Duration patience) {
    Optional<Invocation.Failed> failure =
        await(conversation.suspended(), patience).orElseGet(() -> Optional.of(timedOut(patience)));
    output.catchUp();
    if (failure.isPresent()) {
      throw new IllegalStateException(
          "%s was not initialised: %s".formatted(function.logicalId(), failure.get()));
    }
  }

  /** Continues from there, as if it were restored from a snapshot. */
  public void restore() {
    conversation.restore();
  }

  /** Lets it finish its event, and take no further one. */
  void retire() {
    spent = true;
  }

  /** The id of its process. */
  public long pid() {
    return process.pid();
  }

  /** The peak of its memory so far; only Linux reports it. */
  public Optional<Long> peakMegabytes() {
    return Report.megabytesUsedBy(process);
  }

  /**
   * Waits for the environment to start, if it has not, and then for the outcome. An environment
   * that runs out of time, or cannot start, takes no further event and has to be closed.
   */
  public Invocation invoke(byte[] event, Duration timeout) {
    Duration patience = timeout.compareTo(START) > 0 ? timeout : START;
    Optional<Invocation.Failed> failedToStart =
        await(conversation.started(), patience).orElseGet(() -> Optional.of(timedOut(patience)));
    if (failedToStart.isPresent()) {
      spent = true;
      output.catchUp();
      logFailure(failedToStart.get());
      log.end();
      return failedToStart.get();
    }
    Turn turn = Turn.of(event, Instant.now().plus(timeout));
    output.catchUp();
    log.note("START RequestId: %s Version: $LATEST".formatted(turn.requestId()));
    long start = System.nanoTime();
    conversation.begin(turn);
    Optional<Invocation> outcome = await(turn.outcome(), timeout);
    if (outcome.isEmpty()) {
      spent = true;
    }
    Invocation invocation = outcome.orElseGet(() -> timedOut(timeout));
    report(turn.requestId(), since(start), invocation);
    return invocation;
  }

  private void report(String requestId, Duration duration, Invocation invocation) {
    output.catchUp();
    logFailure(invocation);
    log.note("END RequestId: " + requestId);
    Optional<Duration> first = initReported ? Optional.empty() : Optional.of(init.join());
    initReported = true;
    Report report =
        new Report(
            requestId, duration, function.memoryMegabytes(), peakMegabytes(), first, invocation);
    log.note(report.line());
    log.end();
  }

  private void logFailure(Invocation invocation) {
    if (invocation instanceof Invocation.Failed failed) {
      log.failed("%s: %s".formatted(failed.type(), failed.message()));
    }
  }

  private void printed(String line) {
    // Every JVM prints this line, which is useless in the log.
    if (!line.startsWith("Picked up JAVA_TOOL_OPTIONS:")) {
      log.printed(line);
    }
  }

  private static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }

  private static <T> Optional<T> await(Future<T> future, Duration limit) {
    try {
      return Optional.of(future.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Invocation.Failed timedOut(Duration limit) {
    return new Invocation.Failed(
        TIMED_OUT,
        String.format(Locale.ROOT, "Task timed out after %.2f seconds", limit.toMillis() / 1000.0));
  }

  private static Invocation.Failed exit(int status) {
    String how =
        switch (status) {
          case 0 -> "Runtime exited without providing a reason";
          case KILLED -> "Runtime exited with error: signal: killed";
          default -> "Runtime exited with error: exit status " + status;
        };
    return new Invocation.Failed("Runtime.ExitError", how);
  }

  /** Kills the process without waiting; it takes no further event. */
  void kill() {
    spent = true;
    process.toHandle().destroyForcibly();
  }

  /** Kills the process at once. When this returns, its output has been read to the end. */
  @Override
  public void close() {
    // The method of Process would close its output before it is read.
    process.toHandle().destroyForcibly();
    boolean interrupted = false;
    while (true) {
      try {
        process.waitFor();
        output.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    log.close();
    afterwards.run();
  }
}
