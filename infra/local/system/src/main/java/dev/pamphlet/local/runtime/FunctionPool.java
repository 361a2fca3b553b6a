package dev.pamphlet.local.runtime;

import dev.pamphlet.template.LambdaFunction;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * The environments of a function: as many as were needed at once recently, up to a limit. An event
 * that comes when all are busy waits for the first free one, which may be a new one. At the limit
 * of a reserved concurrency it is throttled, as on Lambda. Without one it waits, because an account
 * has room for a thousand.
 */
final class FunctionPool implements AutoCloseable {

  /** The most environments of a function without reserved concurrency. */
  private static final int ENVIRONMENTS = 10;

  /** Long enough for any breakpoint. */
  private static final Duration DEBUGGING = Duration.ofDays(1);

  private final LambdaFunction function;
  private final Launcher launcher;
  private final FunctionLog log;
  private final Housekeeping housekeeping;
  private final OptionalInt debugPort;
  private final int limit;
  private final boolean turnsAway;
  private final Set<Environment> all = new HashSet<>();
  private final Deque<Idle> idle = new ArrayDeque<>();
  private final Deque<CompletableFuture<Environment>> waiting = new ArrayDeque<>();

  /** The number of events that have an environment or wait for one. */
  private int underWay;

  private boolean closed;

  FunctionPool(
      LambdaFunction function, Launcher launcher, FunctionLog log, Housekeeping housekeeping) {
    this.function = function;
    this.launcher = launcher;
    this.log = log;
    this.housekeeping = housekeeping;
    Integer port = housekeeping.debugPorts().get(function.logicalId());
    debugPort = port == null ? OptionalInt.empty() : OptionalInt.of(port);
    turnsAway = debugPort.isPresent() || function.reservedConcurrency().isPresent();
    limit = debugPort.isPresent() ? 1 : function.reservedConcurrency().orElse(ENVIRONMENTS);
  }

  private record Idle(Environment environment, Instant since) {}

  Invocation invoke(byte[] event) {
    Optional<CompletableFuture<Environment>> place = enter();
    if (place.isEmpty()) {
      return new Invocation.Throttled();
    }
    try {
      Environment environment = place.get().get();
      Invocation invocation = environment.invoke(event, timeout());
      giveBack(environment);
      return invocation;
    } catch (ExecutionException notStarted) {
      return new Invocation.Failed("Runtime.StartError", notStarted.getCause().toString());
    } catch (CancellationException closed) {
      return new Invocation.Throttled();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return new Invocation.Throttled();
    } finally {
      leave();
    }
  }

  private Duration timeout() {
    return debugPort.isPresent() ? DEBUGGING : Duration.ofSeconds(function.timeoutSeconds());
  }

  /** An idle environment, or a place in the queue for one. */
  private Optional<CompletableFuture<Environment>> enter() {
    CompletableFuture<Environment> place = new CompletableFuture<>();
    synchronized (this) {
      if (closed || (turnsAway && underWay == limit)) {
        return Optional.empty();
      }
      underWay++;
      Optional<Environment> warm = takeIdle();
      if (warm.isPresent()) {
        place.complete(warm.get());
        return Optional.of(place);
      }
      waiting.add(place);
    }
    launcher.startInTurn(this::startForWaiting);
    return Optional.of(place);
  }

  private synchronized void leave() {
    underWay--;
  }

  private Optional<Environment> takeIdle() {
    // The one used last most likely has warm caches.
    for (Idle next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
      if (next.environment().alive()) {
        return Optional.of(next.environment());
      }
      takeDown(next.environment());
    }
    return Optional.empty();
  }

  /** Starts an environment for the event that has waited longest, if any still waits. */
  private void startForWaiting() {
    Environment started;
    synchronized (this) {
      if (closed || waiting.isEmpty() || all.size() == limit) {
        return;
      }
      try {
        started = launcher.start(function, debugPort, log);
      } catch (IOException notStarted) {
        waiting.poll().completeExceptionally(notStarted);
        return;
      }
      all.add(started);
      waiting.poll().complete(started);
    }
    started.awaitStart();
  }

  private void giveBack(Environment environment) {
    synchronized (this) {
      if (!closed && environment.alive()) {
        CompletableFuture<Environment> next = waiting.poll();
        if (next == null) {
          idle.addFirst(new Idle(environment, housekeeping.clock().instant()));
        } else {
          next.complete(environment);
        }
        return;
      }
      if (all.contains(environment)) {
        takeDown(environment);
      }
      if (waiting.isEmpty()) {
        return;
      }
    }
    launcher.startInTurn(this::startForWaiting);
  }

  /** Inside the lock, because the next environment may need its place or its debug port. */
  private void takeDown(Environment environment) {
    environment.close();
    all.remove(environment);
  }

  /** Removes environments that were idle for too long, and those that died. */
  synchronized void tidy() {
    Instant oldest = housekeeping.clock().instant().minus(housekeeping.idle());
    List<Idle> unneeded =
        idle.stream()
            .filter(each -> !each.environment().alive() || each.since().isBefore(oldest))
            .toList();
    idle.removeAll(unneeded);
    unneeded.forEach(each -> takeDown(each.environment()));
  }

  /** Replaces all environments; busy ones finish their event first. */
  synchronized void renew() {
    all.forEach(Environment::retire);
    tidy();
  }

  synchronized List<Long> processes() {
    return all.stream().filter(Environment::alive).map(Environment::pid).toList();
  }

  /** Kills the environments with their events in progress. */
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
      waiting.forEach(place -> place.cancel(false));
      waiting.clear();
    }
    doomed.forEach(Environment::close);
  }
}
