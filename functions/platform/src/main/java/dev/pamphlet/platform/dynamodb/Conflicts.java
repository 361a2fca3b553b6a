package dev.pamphlet.platform.dynamodb;

import dev.pamphlet.platform.Unavailable;
import java.security.SecureRandom;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Retries transactions that conflict with others. DynamoDB cancels all but one of the transactions
 * that meet on an item, and the SDK does not retry them. The waits grow exponentially with full
 * jitter, so that the same transactions do not meet again.
 */
public final class Conflicts {

  private static final int TRIES = 8;
  private static final int FIRST_WAIT = 20;
  private static final int LONGEST_WAIT = 500;

  private final IntUnaryOperator below;
  private final IntConsumer pause;

  /**
   * @param below draws a number below the given one
   * @param pause waits for so many milliseconds
   */
  public Conflicts(IntUnaryOperator below, IntConsumer pause) {
    this.below = below;
    this.pause = pause;
  }

  /**
   * The waits of a deployed function. Each draw makes a new generator: one in a field would be part
   * of a snapshot, and all environments restored from it would wait in step.
   */
  public static Conflicts ofProcess() {
    return new Conflicts(bound -> new SecureRandom().nextInt(bound), Conflicts::sleep);
  }

  /**
   * Runs a transaction until it meets no conflict.
   *
   * @throws Unavailable after {@value #TRIES} conflicts, or at once for any other reason
   */
  public <T> T retry(Supplier<T> transaction) {
    for (int tries = 1; ; tries++) {
      try {
        return transaction.get();
      } catch (Unavailable unavailable) {
        if (tries == TRIES || !isConflict(unavailable.getCause())) {
          throw unavailable;
        }
        pause.accept(below.applyAsInt(Math.min(FIRST_WAIT << tries, LONGEST_WAIT)));
      }
    }
  }

  /** DynamoDB reports a conflict as a cancelled transaction or as an error of its own. */
  private static boolean isConflict(Throwable cause) {
    return cause instanceof TransactionCanceledException
        || cause instanceof TransactionConflictException;
  }

  private static void sleep(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unavailable("dynamodb", stopped);
    }
  }
}
