package dev.pamphlet.newsletter.events;

import dev.pamphlet.newsletter.events.FaultyDynamoDb.Call;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Faults of messages, events and the database in a round. */
enum Mishap {
  DELIVERED_UP_TO_FIVE_TIMES(round -> round.queue.deliveries = 5),
  REORDERED(round -> round.queue.isReordered = true),
  EVENTS_LOST(round -> round.told.lost = 0.5),
  EVENTS_LATE(round -> round.told.late = Duration.ofMinutes(10)),
  MESSAGES_LOST(Mishap::loseMessages),
  THROTTLED(
      round ->
          fail(
              round,
              round.dynamoDb::before,
              ProvisionedThroughputExceededException.builder()
                  .statusCode(400)
                  .awsErrorDetails(code("ProvisionedThroughputExceededException"))
                  .build())),
  CONFLICTS(
      round ->
          fail(
              round,
              round.dynamoDb::before,
              TransactionConflictException.builder()
                  .statusCode(400)
                  .awsErrorDetails(code("TransactionConflictException"))
                  .build())),
  ANSWERS_LOST(Mishap::loseAnswers),
  ALL_AT_ONCE(
      round -> {
        round.queue.deliveries = 5;
        round.queue.isReordered = true;
        round.told.lost = 0.3;
        loseAnswers(round);
        round.ses.next(Trouble.THROTTLED, Trouble.HALF_IN_TROUBLE, Trouble.CUT_AFTER);
      });

  private final Consumer<DeliveryRound> mishap;

  Mishap(Consumer<DeliveryRound> mishap) {
    this.mishap = mishap;
  }

  void arrange(DeliveryRound round) {
    mishap.accept(round);
  }

  private static AwsErrorDetails code(String code) {
    return AwsErrorDetails.builder().errorCode(code).build();
  }

  private static void loseAnswers(DeliveryRound round) {
    fail(round, round.dynamoDb::after, SdkClientException.create("cut off"));
  }

  /** Three of ten calls fail, for the first few dozen calls. */
  private static void fail(
      DeliveryRound round, Consumer<Consumer<Call>> when, RuntimeException failure) {
    AtomicInteger left = new AtomicInteger(30);
    when.accept(
        call -> {
          if (round.random.nextInt(10) < 3 && left.getAndDecrement() > 0) {
            round.trouble();
            throw failure;
          }
        });
  }

  /** Everything restarts, and the messages in the queue are gone. */
  private static void loseMessages(DeliveryRound round) {
    AtomicInteger left = new AtomicInteger(3);
    round.dynamoDb.before(
        call -> {
          if (call.state().equals("leased") && left.getAndDecrement() > 0) {
            round.trouble();
            round.queue.clear();
            throw new DeliveryRound.Killed();
          }
        });
  }
}
