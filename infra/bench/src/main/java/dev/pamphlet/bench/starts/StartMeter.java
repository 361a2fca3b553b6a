package dev.pamphlet.bench.starts;

import dev.pamphlet.local.runtime.AccessKeys;
import dev.pamphlet.local.runtime.Environment;
import dev.pamphlet.local.runtime.FunctionStarts;
import dev.pamphlet.local.runtime.Invocation;
import dev.pamphlet.template.LambdaFunction;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Starts functions in processes of their own, with and without a snapshot, and measures that. */
final class StartMeter implements AutoCloseable {

  /** Requests before those whose processor time counts. */
  private static final int WARM_UP = 50;

  /** As many, because Linux counts processor time in hundredths of a second. */
  private static final int COUNTED = 200;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final FunctionStarts starts;

  /** What the function that is measured has printed. */
  private final List<String> log = new CopyOnWriteArrayList<>();

  private int readers;

  StartMeter(List<LambdaFunction> functions, AccessKeys keys) throws IOException {
    starts = FunctionStarts.of(functions, keys, (source, line) -> log.add(line));
  }

  /**
   * Measures a function once.
   *
   * @throws IllegalStateException when an answer is not as expected
   */
  Start measure(LambdaFunction function, Request request) throws IOException {
    log.clear();
    double restored = restore(function, request);
    byte[] first = next(request);
    long began = System.nanoTime();
    try (Environment environment = starts.onDemand(function)) {
      Invocation invocation = environment.invoke(first, PATIENCE);
      double cold = millisecondsSince(began);
      check(function, request, invocation);
      repeat(environment, function, request, WARM_UP);
      double before = processorMilliseconds(environment);
      repeat(environment, function, request, COUNTED);
      double processor = (processorMilliseconds(environment) - before) / COUNTED;
      return new Start(cold, restored, processor, environment.peakMegabytes());
    }
  }

  private double restore(LambdaFunction function, Request request) throws IOException {
    byte[] first = next(request);
    try (Environment environment = starts.forSnapshot(function)) {
      environment.awaitSnapshot(PATIENCE);
      long began = System.nanoTime();
      environment.restore();
      Invocation invocation = environment.invoke(first, PATIENCE);
      double restored = millisecondsSince(began);
      check(function, request, invocation);
      return restored;
    }
  }

  private void repeat(Environment environment, LambdaFunction function, Request request, int times)
      throws IOException {
    for (int i = 0; i < times; i++) {
      check(function, request, environment.invoke(next(request), PATIENCE));
    }
  }

  private void check(LambdaFunction function, Request request, Invocation invocation)
      throws IOException {
    try {
      request.answer(function.logicalId(), invocation);
    } catch (IllegalStateException wrong) {
      log.forEach(System.err::println);
      throw wrong;
    }
  }

  private byte[] next(Request request) throws IOException {
    readers++;
    return request.from(readers);
  }

  private static double millisecondsSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) / 1e6;
  }

  private static double processorMilliseconds(Environment environment) {
    return ProcessHandle.of(environment.pid())
        .flatMap(process -> process.info().totalCpuDuration())
        .map(time -> time.toNanos() / 1e6)
        .orElse(Double.NaN);
  }

  @Override
  public void close() {
    starts.close();
  }
}
