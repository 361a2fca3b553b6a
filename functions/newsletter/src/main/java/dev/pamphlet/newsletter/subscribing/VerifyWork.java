package dev.pamphlet.newsletter.subscribing;

import java.time.Instant;

/** Verifies proofs of work. */
@FunctionalInterface
public interface VerifyWork {

  /**
   * Whether a proof is a valid solution that has not expired.
   *
   * @param purpose that it must be for
   */
  boolean isDone(String proof, String purpose, Instant now);
}
