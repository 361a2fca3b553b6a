package dev.pamphlet.local.gateway;

import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.runtime.Invocation;
import dev.pamphlet.local.runtime.Invoker;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Calls functions without blocking the connections' threads, and gives up on one that takes too
 * long. That function runs on, as on AWS.
 */
final class Integration implements AutoCloseable {

  /** The concurrent executions of an account, by default. */
  private static final int CONCURRENCY = 1000;

  private final Invoker invoker;
  private final Duration timeout;
  private final AtomicInteger threads = new AtomicInteger();
  private final ExecutorService workers =
      new ThreadPoolExecutor(
          0, CONCURRENCY, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), this::thread);

  Integration(Invoker invoker, Duration timeout) {
    this.invoker = invoker;
    this.timeout = timeout;
  }

  /** The result of a call: a response, or a refusal and its reason. Never fails. */
  sealed interface Result {

    record Response(HttpResponse response) implements Result {}

    record Failure(Refusal refusal, String reason) implements Result {}
  }

  CompletableFuture<Result> call(String function, byte[] event) {
    try {
      return CompletableFuture.supplyAsync(() -> invoker.invoke(function, event), workers)
          .thenApply(Integration::result)
          .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
          .exceptionally(Integration::failure);
    } catch (RejectedExecutionException tooMany) {
      return CompletableFuture.completedFuture(throttled());
    }
  }

  /** Interrupts calls in progress without waiting for them. */
  @Override
  public void close() {
    workers.shutdownNow();
  }

  private static Result result(Invocation invocation) {
    if (invocation instanceof Invocation.Returned returned) {
      return FunctionResponse.read(returned.payload())
          .<Result>map(Result.Response::new)
          .orElseGet(
              () ->
                  new Result.Failure(
                      Refusal.INTERNAL_SERVER_ERROR, "The answer is not a valid response"));
    }
    if (invocation instanceof Invocation.Failed failed) {
      return new Result.Failure(
          Refusal.INTERNAL_SERVER_ERROR, "%s: %s".formatted(failed.type(), failed.message()));
    }
    Objects.requireNonNull(invocation, "the invoker answered nothing");
    return throttled();
  }

  private static Result failure(Throwable thrown) {
    Throwable cause =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    return cause instanceof TimeoutException
        ? new Result.Failure(Refusal.SERVICE_UNAVAILABLE, "The function did not answer in time")
        : new Result.Failure(Refusal.INTERNAL_SERVER_ERROR, cause.toString());
  }

  private static Result throttled() {
    return new Result.Failure(Refusal.SERVICE_UNAVAILABLE, "No environment was free");
  }

  private Thread thread(Runnable task) {
    Thread thread = new Thread(task, "gateway-call-" + threads.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
