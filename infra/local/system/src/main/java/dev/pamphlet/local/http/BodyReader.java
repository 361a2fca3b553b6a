package dev.pamphlet.local.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.io.Content;

/** Collects a body as it arrives, up to a limit, without a thread waiting for it. */
final class BodyReader implements Runnable {

  /** The body goes on beyond the limit. */
  static final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;
  }

  private final Content.Source source;
  private final int limit;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> complete = new CompletableFuture<>();

  private BodyReader(Content.Source source, int limit) {
    this.source = source;
    this.limit = limit;
  }

  /**
   * Starts to read.
   *
   * @param limit in bytes
   * @return the whole body; fails with {@link TooLarge}, or with what interrupted the reading
   */
  static CompletableFuture<byte[]> read(Content.Source source, int limit) {
    BodyReader reader = new BodyReader(source, limit);
    reader.run();
    return reader.complete;
  }

  /** Takes what has arrived; called again by the source when there is more. */
  @Override
  public void run() {
    while (!complete.isDone()) {
      Content.Chunk chunk = source.read();
      if (chunk == null) {
        source.demand(this);
        return;
      }
      take(chunk);
    }
  }

  private void take(Content.Chunk chunk) {
    if (Content.Chunk.isFailure(chunk)) {
      complete.completeExceptionally(chunk.getFailure());
      return;
    }
    append(chunk.getByteBuffer());
    chunk.release();
    if (body.size() > limit) {
      complete.completeExceptionally(new TooLarge());
    } else if (chunk.isLast()) {
      complete.complete(body.toByteArray());
    }
  }

  private void append(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    body.writeBytes(bytes);
  }
}
