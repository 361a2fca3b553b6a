package dev.pamphlet.newsletter.events;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.pamphlet.newsletter.delivery.Delivering;
import dev.pamphlet.newsletter.queue.ChunkMessage;
import dev.pamphlet.newsletter.wiring.DeliveryWiring;
import dev.pamphlet.platform.batch.Batch;
import dev.pamphlet.platform.batch.QueueFunction;

/**
 * Sends chunks of issues. A queue delivers their messages at their times.
 *
 * <p>It is idempotent: a message names its attempt, and only one of its deliveries leases the chunk
 * (see {@link Delivering}). A message with nothing left to do counts as processed; a chunk that was
 * not sent is given another time, with another message.
 */
public final class DeliverChunkFunction extends QueueFunction {

  private final Delivering delivering;

  public DeliverChunkFunction() {
    this(DeliveryWiring.ofProcess().delivering());
  }

  DeliverChunkFunction(Delivering delivering) {
    this.delivering = delivering;
  }

  @Override
  protected void process(SQSMessage message, Batch batch) {
    ChunkMessage sending = ChunkMessage.read(message.getBody());
    batch.did(delivering.deliver(sending.chunk(), sending.attempt()));
  }
}
