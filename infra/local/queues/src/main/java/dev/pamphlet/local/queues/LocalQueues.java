package dev.pamphlet.local.queues;

import dev.pamphlet.local.embedded.EmbeddedServer;
import dev.pamphlet.local.template.LocalAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/**
 * ElasticMQ, with libraries of its own: SQS without any queue yet, in memory. It takes any
 * signature, and ends with this object or with this process.
 *
 * @see <a href="https://github.com/softwaremill/elasticmq">ElasticMQ</a>
 */
public final class LocalQueues implements AutoCloseable {

  private final CompletableFuture<QueueServer> server;

  private LocalQueues(CompletableFuture<QueueServer> server) {
    this.server = server;
  }

  /**
   * Starts it, and does not wait until it listens.
   *
   * @param clock the system's
   */
  public static LocalQueues start(InstantSource clock) {
    return new LocalQueues(CompletableFuture.supplyAsync(() -> open(clock)));
  }

  private static QueueServer open(InstantSource clock) {
    try {
      return EmbeddedServer.start(
          QueueServer.class,
          "dev.pamphlet.local.queues.EmbeddedElasticMq",
          LocalAccount.REGION,
          LocalAccount.ID,
          clock);
    } catch (IOException failed) {
      throw new UncheckedIOException("ElasticMQ: " + failed.getMessage(), failed);
    }
  }

  /** Where it answers. Waits until it does. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.join().port());
  }

  @Override
  public void close() {
    server.thenAccept(QueueServer::close).exceptionally(neverStarted -> null).join();
  }
}
