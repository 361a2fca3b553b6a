package dev.pamphlet.local.queues;

import dev.pamphlet.local.embedded.EmbeddedServer;
import dev.pamphlet.template.LocalAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * ElasticMQ, with libraries of its own: SQS with the queues and messages that it kept, if any. It
 * takes any signature, and ends with this object or with this process.
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
   * @param folder keeps the queues, where they are not to be forgotten
   */
  public static LocalQueues start(InstantSource clock, Optional<Path> folder) {
    return new LocalQueues(CompletableFuture.supplyAsync(() -> open(clock, folder)));
  }

  private static QueueServer open(InstantSource clock, Optional<Path> folder) {
    try {
      // ElasticMQ has one database for all that its loader loads.
      if (folder.isPresent()) {
        EmbeddedServer.forget(QueueServer.class);
        Files.createDirectories(folder.get());
      }
      return EmbeddedServer.start(
          QueueServer.class,
          "dev.pamphlet.local.queues.EmbeddedElasticMq",
          LocalAccount.REGION,
          LocalAccount.ID,
          clock,
          folder.orElse(null));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Where it answers. Waits until it does.
   *
   * @throws UncheckedIOException when it cannot keep or read its queues, with the reason in one
   *     line
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
    server.thenAccept(QueueServer::close).exceptionally(neverStarted -> null).join();
  }
}
