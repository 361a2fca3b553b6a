package dev.pamphlet.local.queues;

import dev.pamphlet.local.embedded.EmbeddedServer;
import dev.pamphlet.local.embedded.StartingServer;
import dev.pamphlet.template.LocalAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * ElasticMQ in a class loader of its own: SQS with the queues and messages that it has kept. It
 * does not check signatures.
 *
 * @see <a href="https://github.com/softwaremill/elasticmq">ElasticMQ</a>
 */
public final class LocalQueues {

  private LocalQueues() {}

  /**
   * Starts it, and does not wait until it listens.
   *
   * @param clock the system's
   * @param folder for the queues; empty to keep them in memory
   */
  public static StartingServer start(InstantSource clock, Optional<Path> folder) {
    return StartingServer.of(() -> open(clock, folder));
  }

  private static QueueServer open(InstantSource clock, Optional<Path> folder) throws IOException {
    // ElasticMQ has one database for each class loader.
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
  }
}
