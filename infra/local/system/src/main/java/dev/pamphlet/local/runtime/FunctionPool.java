package dev.pamphlet.local.runtime;

import dev.pamphlet.local.template.LambdaFunction;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The environments of one function: as many as were ever needed at once, up to a limit. */
final class FunctionPool implements AutoCloseable {

  private static final int TIMINGS_KEPT = 1_000;

  private final LambdaFunction function;
  private final Launcher launcher;
  private final FunctionLog log;
  private final int limit;
  private final Set<Environment> all = new HashSet<>();
  private final Deque<Environment> idle = new ArrayDeque<>();
  private final Deque<Timing> timings = new ArrayDeque<>();
  private boolean closed;

  FunctionPool(LambdaFunction function, Launcher launcher, FunctionLog log, int limit) {
    this.function = function;
    this.launcher = launcher;
    this.log = log;
    this.limit = limit;
  }

  /** An environment, and whether it was started for this event. */
  private record Taken(Environment environment, boolean cold) {}

  Invocation invoke(byte[] event) {
    long start = System.nanoTime();
    Optional<Taken> taken;
    try {
      taken = take();
    } catch (IOException e) {
      return new Invocation.Failed("Runtime.StartError", e.toString());
    }
    if (taken.isEmpty()) {
      return new Invocation.Throttled();
    }
    Environment environment = taken.get().environment();
    Invocation invocation =
        environment.invoke(event, Duration.ofSeconds(function.timeoutSeconds()));
    giveBack(environment);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    record(new Timing(taken.get().cold(), took));
    if (invocation instanceof Invocation.Failed failed) {
      log.line("%s: %s".formatted(failed.type(), failed.message()));
    }
    return invocation;
  }

  private synchronized Optional<Taken> take() throws IOException {
    // The one used last is the one most likely to be warm in every cache.
    for (Environment next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
      if (next.alive()) {
        return Optional.of(new Taken(next, false));
      }
      all.remove(next);
      next.close();
    }
    if (closed || all.size() == limit) {
      return Optional.empty();
    }
    // A process is there at once; that it gets ready is waited for outside the lock.
    Environment started = launcher.start(function, log);
    all.add(started);
    return Optional.of(new Taken(started, true));
  }

  private void giveBack(Environment environment) {
    synchronized (this) {
      if (!closed && environment.alive()) {
        idle.addFirst(environment);
        return;
      }
      if (!all.remove(environment)) {
        return;
      }
    }
    environment.close();
  }

  private synchronized void record(Timing timing) {
    if (timings.size() == TIMINGS_KEPT) {
      timings.removeFirst();
    }
    timings.addLast(timing);
  }

  synchronized List<Timing> timings() {
    return List.copyOf(timings);
  }

  synchronized List<Long> processes() {
    return all.stream().filter(Environment::alive).map(Environment::pid).toList();
  }

  /** What its environments are doing ends with them; the next event finds them gone. */
  synchronized void kill() {
    all.forEach(Environment::kill);
  }

  List<String> log() {
    return log.latest();
  }

  @Override
  public void close() {
    List<Environment> doomed;
    synchronized (this) {
      closed = true;
      doomed = List.copyOf(all);
      all.clear();
      idle.clear();
    }
    doomed.forEach(Environment::close);
  }
}
