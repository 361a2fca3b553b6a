package dev.pamphlet.cli.api;

import java.time.Duration;

/** Waits before a request is sent again. */
@FunctionalInterface
public interface Pause {

  /** Waits by sleeping. */
  Pause SLEEP =
      duration -> {
        try {
          Thread.sleep(duration.toMillis());
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          throw Unanswered.late("interrupted while waiting to send the request again", interrupted);
        }
      };

  /**
   * Waits.
   *
   * @throws Unanswered if the thread is interrupted
   */
  void take(Duration duration);
}
