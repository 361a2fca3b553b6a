package dev.pamphlet.quizzes.attempts;

import java.time.Instant;

/** Verifies proofs of work. */
@FunctionalInterface
public interface VerifyWork {

  /**
   * Whether a proof is a valid solution that has not expired.
   *
   * @param purpose the expected one
   */
  boolean isDone(String proof, String purpose, Instant now);
}
