package dev.pamphlet.quizzes.attempts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Limits the attempts that a publication stores for one network. */
@FunctionalInterface
public interface AdmitAttempt {

  /**
   * Counts an attempt of a network once, however often it is sent.
   *
   * @param address of the client, as the gateway sees it
   * @param key of the attempt, the same if it is sent again
   * @param worked whether the attempt has a valid proof of work
   * @return how long to wait if there were too many; empty if the attempt is admitted
   */
  Optional<Duration> admit(String address, String key, boolean worked, Instant now);
}
