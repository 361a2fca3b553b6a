package dev.pamphlet.local.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A server that starts in the background. It ends with this object or with this process. */
public final class StartingServer implements AutoCloseable {

  /** Starts a server, and returns when it listens. */
  public interface Start {
    LoopbackServer start() throws IOException;
  }

  private final CompletableFuture<LoopbackServer> server;

  private StartingServer(CompletableFuture<LoopbackServer> server) {
    this.server = server;
  }

  /** Starts it, and does not wait until it listens. */
  public static StartingServer of(Start start) {
    return new StartingServer(CompletableFuture.supplyAsync(() -> listening(start)));
  }

  private static LoopbackServer listening(Start start) {
    try {
      return start.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed.getMessage(), failed);
    }
  }

  /**
   * Its address. Waits until it listens.
   *
   * @throws UncheckedIOException when it does not start, with the reason in one line
   */
  public URI endpoint() {
    try {
      return URI.create("http://127.0.0.1:" + server.join().port());
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof UncheckedIOException reason ? reason : failed;
    }
  }

  @Override
  public void close() {
    server.thenAccept(LoopbackServer::close).exceptionally(neverStarted -> null).join();
  }
}
