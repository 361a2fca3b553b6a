package dev.pamphlet.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Checks for eventually consistent reads, such as those of an index. */
public final class Eventually {

  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private Eventually() {}

  /**
   * Repeats a check until it succeeds.
   *
   * @throws AssertionError of the last check, if none succeeds within 20 seconds
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
