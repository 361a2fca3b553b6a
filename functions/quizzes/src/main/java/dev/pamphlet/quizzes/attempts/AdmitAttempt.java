package dev.pamphlet.quizzes.attempts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Bounds what one network can make a publication store. */
@FunctionalInterface
public interface AdmitAttempt {

  /**
   * Counts an attempt of a network.
   *
   * @param address of the client, as the gateway saw it
   * @param worked whether the client did what is asked of those who want more than others
   * @return how long to wait, when there were too many; empty when it may go on
   */
  Optional<Duration> admit(String address, boolean worked, Instant now);
}
