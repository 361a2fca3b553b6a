package dev.pamphlet.local.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One environment of a function: a process that takes one event at a time. */
final class Environment implements AutoCloseable {

  /** Lambda allows ten seconds; a machine that is also compiling needs more patience. */
  private static final Duration START = Duration.ofSeconds(30);

  /** What a process leaves that was killed: by a person, or by a kernel that is out of memory. */
  private static final int KILLED = 137;

  private final Process process;
  private final Conversation conversation;
  private final Runnable afterwards;
  private final Thread output;
  private volatile boolean spent;

  /**
   * @param afterwards gives back what the process used, once it is gone
   */
  Environment(Process process, Conversation conversation, FunctionLog log, Runnable afterwards) {
    this.process = process;
    this.conversation = conversation;
    this.afterwards = afterwards;
    this.output = new Thread(() -> copyOutput(process, log), "output-of-" + process.pid());
    output.setDaemon(true);
    output.start();
    process.onExit().thenAccept(gone -> conversation.ends(exit(gone.exitValue())));
  }

  /** Whether it can take another event. */
  boolean alive() {
    return !spent && process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /**
   * Waits for the environment to start, if it has not, and then for its answer. One that runs out
   * of time, or could not start, takes no further event and is to be closed.
   */
  Invocation invoke(byte[] event, Duration timeout) {
    Optional<Invocation.Failed> failedToStart =
        await(conversation.started(), START).orElseGet(() -> Optional.of(timedOut(START)));
    if (failedToStart.isPresent()) {
      spent = true;
      return failedToStart.get();
    }
    Turn turn = Turn.of(event, Instant.now().plus(timeout));
    conversation.begin(turn);
    Optional<Invocation> outcome = await(turn.outcome(), timeout);
    spent = outcome.isEmpty();
    return outcome.orElseGet(() -> timedOut(timeout));
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
        "Sandbox.Timedout",
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

  private static void copyOutput(Process process, FunctionLog log) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // The JVM's own greeting, which says nothing about this start that the template does not.
        if (!line.startsWith("Picked up JAVA_TOOL_OPTIONS:")) {
          log.line(line);
        }
      }
    } catch (IOException e) {
      log.line("(its output ended: " + e.getMessage() + ")");
    }
  }

  /** Takes the process down and waits for nothing; it takes no further event. */
  void kill() {
    spent = true;
    process.destroyForcibly();
  }

  /** Takes the process down, at once. Its output has been read to the end when this returns. */
  @Override
  public void close() {
    process.destroyForcibly();
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
    afterwards.run();
  }
}
