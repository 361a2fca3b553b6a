package dev.pamphlet.template;

import java.time.Duration;
import java.util.Optional;

/**
 * An {@code AWS::SQS::Queue}, a standard one.
 *
 * @param name its {@code QueueName}, else its logical id
 * @param visibility how long a message that was received is hidden from other receivers
 * @param delay how long a new message is hidden
 * @param retention how long a message is kept
 * @param receiveWait how long a receiver waits if it does not say
 * @param redrive when a message goes to a dead letter queue
 */
public record Queue(
    String logicalId,
    String name,
    Duration visibility,
    Duration delay,
    Duration retention,
    Duration receiveWait,
    Optional<Redrive> redrive) {

  /**
   * Where a message goes after it was received too often.
   *
   * @param deadLetters the name of the dead letter queue
   * @param maximumReceives how often a message is received at most before it goes there
   */
  public record Redrive(String deadLetters, int maximumReceives) {}
}
