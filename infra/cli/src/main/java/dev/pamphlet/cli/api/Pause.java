package dev.pamphlet.cli.api;

import java.time.Duration;

/** Lets time pass before something is tried again. */
@FunctionalInterface
public interface Pause {

  /** By doing nothing meanwhile. */
  Pause SLEEP =
      duration -> {
        try {
          Thread.sleep(duration.toMillis());
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          throw Unanswered.late("interrupted while waiting to try again", interrupted);
        }
      };

  void take(Duration duration);
}
