package dev.pamphlet.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** For what a store shows a moment later: an index and a read that need not be consistent. */
public final class Eventually {

  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private Eventually() {}

  /**
   * Checks again until it holds.
   *
   * @throws AssertionError of the last check, when it did not hold within 20 seconds
   */
  public static void holds(Runnable check) {
    long end = System.nanoTime() + DEADLINE.toNanos();
    while (true) {
      try {
        check.run();
        return;
      } catch (AssertionError notYet) {
        if (System.nanoTime() - end > 0) {
          throw notYet;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}
