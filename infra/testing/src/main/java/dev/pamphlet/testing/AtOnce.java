package dev.pamphlet.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Several calls that begin together. */
public final class AtOnce {

  private AtOnce() {}

  /** What the calls return, by their numbers from 0. */
  public static <T> List<T> of(int count, IntFunction<T> call)
      throws InterruptedException, ExecutionException {
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Future<T>> all =
          IntStream.range(0, count)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await();
                            return call.apply(i);
                          }))
              .toList();
      start.countDown();
      List<T> returned = new ArrayList<>();
      for (Future<T> each : all) {
        returned.add(each.get());
      }
      return returned;
    } finally {
      threads.shutdownNow();
    }
  }
}
