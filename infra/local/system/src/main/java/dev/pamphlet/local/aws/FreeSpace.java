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
 * Refuses writes to DynamoDB while its disk is nearly full, as when DynamoDB itself fails: without
 * room, DynamoDB Local answers a transaction with success and keeps nothing of it.
 */
public final class FreeSpace implements Interceptor {

  /** What has to be free, in bytes: more than the transactions that are under way at once. */
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
   * @param output is told when writes are refused, and when they are taken again
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
