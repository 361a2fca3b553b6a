package dev.pamphlet.quizzes.attempts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Limits the attempts that one network can make a publication store. */
@FunctionalInterface
public interface AdmitAttempt {

  /**
   * Counts an attempt of a network.
   *
   * @param address of the client, as the gateway sees it
   * @param worked whether the attempt has a valid proof of work
   * @return how long to wait if there were too many; empty if the attempt is admitted
   */
  Optional<Duration> admit(String address, boolean worked, Instant now);
}
