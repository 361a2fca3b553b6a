package dev.pamphlet.local.queues;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import org.h2.Driver;
import scala.Option;
import scala.collection.immutable.List$;
import scala.util.Left;
import scalikejdbc.ConnectionPool;

/**
 * ElasticMQ with the clock of the local system instead of the machine's. It keeps queues and
 * messages in an H2 database, if it has a folder.
 */
public final class EmbeddedElasticMq implements QueueServer {

  /** It ends with this process, and prints nothing, because its callers learn of every failure. */
  private static final Config QUIET =
      ConfigFactory.parseString(
          "pekko { daemonic = on, jvm-shutdown-hooks = off, loglevel = OFF, stdout-loglevel = OFF }");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ActorSystem actors;
  private final SQSRestServer server;
  private final int port;

  /**
   * Starts it, and waits until it has loaded its queues.
   *
   * @param folder of its database; null for queues in memory
   * @throws IOException when it cannot read its database
   */
  public EmbeddedElasticMq(String region, String account, InstantSource clock, Path folder)
      throws IOException {
    actors = ActorSystem.create("elasticmq", QUIET.withFallback(ConfigFactory.load()));
    Optional<ActorRef> database = folder == null ? Optional.empty() : Optional.of(database(folder));
    ActorRef manager =
        actors.actorOf(
            Props.create(
                QueueManagerActor.class,
                () ->
                    new QueueManagerActor(
                        new SystemClock(clock),
                        StrictSQSLimits$.MODULE$,
                        Option.apply(database.orElse(null)))));
    if (database.isPresent()) {
      restore(database.get(), manager);
    }
    server =
        SQSRestServerBuilder.withActorSystem(actors)
            .withQueueManagerActor(manager)
            .withInterface("127.0.0.1")
            .withDynamicPort()
            .withAWSRegion(region)
            .withAWSAccountId(account)
            .start();
    port = server.waitUntilStarted().localAddress().getPort();
  }

  /** Opens the database first, because the actor would not report a failure. */
  private ActorRef database(Path folder) throws IOException {
    String uri = "jdbc:h2:" + folder.resolve("queues");
    try {
      new Driver().connect(uri, new Properties()).close();
      SqlQueuePersistenceConfig config =
          new SqlQueuePersistenceConfig(true, Driver.class.getName(), uri, "", "", false);
      return actors.actorOf(
          Props.create(
              SqlQueuePersistenceActor.class,
              () -> new SqlQueuePersistenceActor(config, List$.MODULE$.empty())));
    } catch (SQLException failed) {
      actors.terminate();
      throw new IOException(
          "cannot keep queues in %s: %s".formatted(folder, failed.getMessage()), failed);
    }
  }

  private void restore(ActorRef database, ActorRef manager) throws IOException {
    Object done =
        Patterns.ask(database, new QueueEvent.Restore(manager), PATIENCE)
            .toCompletableFuture()
            .join();
    if (done instanceof Left<?, ?> errors) {
      actors.terminate();
      throw new IOException("the queues cannot be read: " + errors.value());
    }
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public void close() {
    server.stopAndWait();
    actors.terminate();
    actors.getWhenTerminated().toCompletableFuture().join();
    ConnectionPool.closeAll();
  }

  private static final class SystemClock extends NowProvider {

    private final InstantSource clock;

    SystemClock(InstantSource clock) {
      this.clock = clock;
    }

    @Override
    public long nowMillis() {
      return clock.millis();
    }
  }
}
