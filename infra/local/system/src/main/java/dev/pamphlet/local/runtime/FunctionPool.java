package dev.pamphlet.local.runtime;

import dev.pamphlet.local.template.LambdaFunction;
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

/** The environments of one function: as many as were needed at once recently, up to a limit. */
final class FunctionPool implements AutoCloseable {

  /** The concurrency of a new AWS account, given to each function here. */
  private static final int ENVIRONMENTS = 10;

  /** Time enough for any breakpoint. */
  private static final Duration DEBUGGING = Duration.ofDays(1);

  private final LambdaFunction function;
  private final Launcher launcher;
  private final FunctionLog log;
  private final Housekeeping housekeeping;
  private final OptionalInt debugPort;
  private final int limit;
  private final Set<Environment> all = new HashSet<>();
  private final Deque<Idle> idle = new ArrayDeque<>();
  private boolean closed;

  FunctionPool(
      LambdaFunction function, Launcher launcher, FunctionLog log, Housekeeping housekeeping) {
    this.function = function;
    this.launcher = launcher;
    this.log = log;
    this.housekeeping = housekeeping;
    Integer port = housekeeping.debugPorts().get(function.logicalId());
    debugPort = port == null ? OptionalInt.empty() : OptionalInt.of(port);
    limit = debugPort.isPresent() ? 1 : function.reservedConcurrency().orElse(ENVIRONMENTS);
  }

  private record Idle(Environment environment, Instant since) {}

  Invocation invoke(byte[] event) {
    Optional<Environment> taken;
    try {
      taken = take();
    } catch (IOException e) {
      return new Invocation.Failed("Runtime.StartError", e.toString());
    }
    if (taken.isEmpty()) {
      return new Invocation.Throttled();
    }
    Invocation invocation = taken.get().invoke(event, timeout());
    giveBack(taken.get());
    return invocation;
  }

  private Duration timeout() {
    return debugPort.isPresent() ? DEBUGGING : Duration.ofSeconds(function.timeoutSeconds());
  }

  private synchronized Optional<Environment> take() throws IOException {
    // The one used last is the one most likely to be warm in every cache.
    for (Idle next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
      if (next.environment().alive()) {
        return Optional.of(next.environment());
      }
      takeDown(next.environment());
    }
    if (closed || all.size() == limit) {
      return Optional.empty();
    }
    // Starting a process takes no time; waiting until it is ready does, and happens outside the
    // lock.
    Environment started = launcher.start(function, debugPort, log);
    all.add(started);
    return Optional.of(started);
  }

  private synchronized void giveBack(Environment environment) {
    if (!closed && environment.alive()) {
      idle.addFirst(new Idle(environment, housekeeping.clock().instant()));
    } else if (all.contains(environment)) {
      takeDown(environment);
    }
  }

  /** Within the lock, because the next environment may need its place or its debugger's port. */
  private void takeDown(Environment environment) {
    environment.close();
    all.remove(environment);
  }

  /** Takes down environments that were idle for too long, and those that died. */
  synchronized void tidy() {
    Instant oldest = housekeeping.clock().instant().minus(housekeeping.idle());
    List<Idle> unneeded =
        idle.stream()
            .filter(each -> !each.environment().alive() || each.since().isBefore(oldest))
            .toList();
    idle.removeAll(unneeded);
    unneeded.forEach(each -> takeDown(each.environment()));
  }

  /** Replaces all environments; those at work finish their event first. */
  synchronized void renew() {
    all.forEach(Environment::retire);
    tidy();
  }

  synchronized List<Long> processes() {
    return all.stream().filter(Environment::alive).map(Environment::pid).toList();
  }

  /** Kills the environments with what they are doing. */
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
