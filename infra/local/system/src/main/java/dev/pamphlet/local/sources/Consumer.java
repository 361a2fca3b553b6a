package dev.pamphlet.local.sources;

import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.local.time.SystemTime;
import java.time.Duration;
import java.time.Instant;

/** The thread of an event source, which repeats its step until it is closed. */
abstract class Consumer implements AutoCloseable {

  private static final int LONGEST_BACKOFF = 6;
  private static final long MILLISECONDS_TO_END = 2_000;
  private static final long LOOK = 50;

  private final String name;
  private final Delivery delivery;
  private final SystemTime time;
  private final Output output;
  private final Thread thread = new Thread(this::run);
  private volatile boolean closed;

  /**
   * @param name of the event in the function
   * @param output gets a message about everything that is given up, dropped or impossible
   */
  Consumer(String name, Delivery delivery, SystemTime time, Output output) {
    this.name = name;
    this.delivery = delivery;
    this.time = time;
    this.output = output;
    thread.setName(function() + "/" + name);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /**
   * Reads, invokes the function, and saves the result; returns after a while even if nothing
   * happens.
   */
  abstract void step() throws InterruptedException;

  private void run() {
    int failures = 0;
    try {
      while (!closed) {
        awaitPermission();
        try {
          step();
          failures = 0;
        } catch (AwsError | StreamReader.Trimmed failure) {
          if (failures == 0 && !closed) {
            tell(
                failure instanceof AwsError
                    ? "cannot go on: %s (it is tried again)".formatted(failure.getMessage())
                    : "went on at the oldest record there is: those before are no longer kept");
          }
          backOff(failures++);
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException bug) {
      if (!closed) {
        tell("stopped: " + bug);
        throw bug;
      }
    }
  }

  boolean isClosed() {
    return closed;
  }

  String function() {
    return delivery.function();
  }

  Instant now() {
    return time.now();
  }

  void tell(String line) {
    output.line(function(), name + " " + line);
  }

  /** Waits as long as a fault stops this consumer. */
  final void awaitPermission() throws InterruptedException {
    while (!closed && delivery.isStopped()) {
      Thread.sleep(LOOK);
    }
  }

  /** Waits longer after each failure, from 0.1 to 6.4 seconds; less if the time is moved. */
  final void backOff(int failures) throws InterruptedException {
    pause(Duration.ofMillis(100L << Math.min(failures, LONGEST_BACKOFF)));
  }

  /** Waits until so much time has passed on the system's clock or on the machine's. */
  final void pause(Duration duration) throws InterruptedException {
    Instant until = now().plus(duration);
    long end = System.nanoTime() + duration.toNanos();
    while (!closed && System.nanoTime() < end && now().isBefore(until)) {
      Thread.sleep(Math.min(LOOK, duration.toMillis()));
    }
  }

  /** Takes no further step; waits briefly for the current one. */
  @Override
  public void close() {
    closed = true;
    try {
      thread.join(MILLISECONDS_TO_END);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
