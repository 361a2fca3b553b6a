package dev.pamphlet.local.aws;

import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.runtime.Output;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Refuses writes to DynamoDB while its disk is nearly full, with DynamoDB's internal error: on a
 * full disk, DynamoDB Local answers a transaction with success but loses it.
 */
public final class FreeSpace implements Interceptor {

  /** The least free space, in bytes: more than the concurrent transactions need. */
  static final long MARGIN = 64 << 20;

  private static final Set<String> WRITES =
      Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems");

  private final LongSupplier free;
  private final Output output;
  private final AtomicBoolean refusing = new AtomicBoolean();

  FreeSpace(LongSupplier free, Output output) {
    this.free = free;
    this.output = output;
  }

  /**
   * Watches the disk of a folder.
   *
   * @param output gets a message when writes are refused, and when they are accepted again
   */
  public static FreeSpace of(Path folder, Output output) {
    return new FreeSpace(folder.toFile()::getUsableSpace, output);
  }

  @Override
  public CompletableFuture<HttpResponse> intercept(
      AwsCall call, Supplier<CompletableFuture<HttpResponse>> next) {
    if (call.service().equals("dynamodb") && WRITES.contains(call.action())) {
      boolean full = free.getAsLong() < MARGIN;
      if (refusing.getAndSet(full) != full) {
        output.line(
            "DynamoDB",
            full
                ? "the disk is full: writes are refused until %d MB are free"
                    .formatted(MARGIN >> 20)
                : "the disk has room again: writes are taken");
      }
      if (full) {
        throw AwsError.internalServerError();
      }
    }
    return next.get();
  }
}
