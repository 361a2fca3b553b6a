package dev.pamphlet.local.queues;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.time.InstantSource;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;

/** ElasticMQ with the clock of the system, because its own asks the machine. */
public final class EmbeddedElasticMq implements QueueServer {

  /** It ends with this process, and says nothing that its callers are not told. */
  private static final Config QUIET =
      ConfigFactory.parseString(
          "pekko { daemonic = on, jvm-shutdown-hooks = off, loglevel = OFF, stdout-loglevel = OFF }");

  private final ActorSystem actors;
  private final SQSRestServer server;
  private final int port;

  /** Starts it with the region and the id of the account. */
  public EmbeddedElasticMq(String region, String account, InstantSource clock) {
    actors = ActorSystem.create("elasticmq", QUIET.withFallback(ConfigFactory.load()));
    ActorRef manager =
        actors.actorOf(
            Props.create(
                QueueManagerActor.class,
                () ->
                    new QueueManagerActor(
                        new SystemClock(clock), StrictSQSLimits$.MODULE$, Option.empty())));
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

  @Override
  public int port() {
    return port;
  }

  @Override
  public void close() {
    server.stopAndWait();
    actors.terminate();
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
