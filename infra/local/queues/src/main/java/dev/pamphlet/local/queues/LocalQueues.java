package dev.pamphlet.local.queues;

import dev.pamphlet.local.child.ServerProcess;
import dev.pamphlet.local.template.LocalAccount;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * ElasticMQ in a process of its own: SQS without any queue yet, in memory. It takes any signature,
 * and ends with this object or with this process.
 *
 * @see <a href="https://github.com/softwaremill/elasticmq">ElasticMQ</a>
 */
public final class LocalQueues implements AutoCloseable {

  private final ServerProcess process;

  private LocalQueues(ServerProcess process) {
    this.process = process;
  }

  /**
   * Starts it, and does not wait until it listens.
   *
   * @param options of its JVM: what makes its clocks show the system's time
   * @throws IOException when it cannot be started, with the reason in one line
   */
  public static LocalQueues start(List<String> options) throws IOException {
    Path directory = Path.of(System.getProperty("java.io.tmpdir"));
    return new LocalQueues(
        ServerProcess.start(
            "ElasticMQ",
            QueueServer.class,
            directory,
            options,
            Map.of(),
            List.of(LocalAccount.REGION, LocalAccount.ID)));
  }

  /**
   * Where it answers. Waits until it does.
   *
   * @throws IOException when it ends instead, or takes more than a minute
   */
  public URI endpoint() throws IOException {
    return process.endpoint();
  }

  @Override
  public void close() {
    process.close();
  }
}
