package dev.pamphlet.local.queues;

import dev.pamphlet.local.child.ServerOutput;
import java.time.Clock;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;

/**
 * The child's side of {@link LocalQueues}: ElasticMQ with a clock that can be moved, because its
 * own asks the machine.
 */
public final class QueueServer {

  private QueueServer() {}

  /**
   * @param arguments region and id of the account
   */
  public static void main(String[] arguments) {
    ActorSystem system = ActorSystem.create("elasticmq");
    ActorRef manager =
        system.actorOf(
            Props.create(
                QueueManagerActor.class,
                () ->
                    new QueueManagerActor(
                        new SystemClock(), StrictSQSLimits$.MODULE$, Option.empty())));
    SQSRestServer server =
        SQSRestServerBuilder.withActorSystem(system)
            .withQueueManagerActor(manager)
            .withInterface("127.0.0.1")
            .withDynamicPort()
            .withAWSRegion(arguments[0])
            .withAWSAccountId(arguments[1])
            .start();
    System.out.println(ServerOutput.LISTENING + server.waitUntilStarted().localAddress().getPort());
  }

  /** The JDK's clocks are moved where the time of the system is, which the machine's is not. */
  private static final class SystemClock extends NowProvider {

    @Override
    public long nowMillis() {
      return Clock.systemUTC().millis();
    }
  }
}
