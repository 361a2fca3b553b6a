package dev.pamphlet.newsletter;

import dev.pamphlet.platform.Unavailable;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads, decides and stores, and does so again when what was read changed before it stored. Stores
 * write on the condition that nobody changed what was read.
 */
public final class OptimisticLock {

  private OptimisticLock() {}

  /**
   * Repeats a decision until it holds.
   *
   * @param tries the most attempts
   * @param decision reads, decides and stores; empty where what was read changed in between
   * @return what was decided
   * @throws Unavailable when it changed each time
   */
  public static <T> T decide(int tries, Supplier<Optional<T>> decision) {
    for (int i = 0; i < tries; i++) {
      Optional<T> decided = decision.get();
      if (decided.isPresent()) {
        return decided.get();
      }
    }
    throw new Unavailable(
        "dynamodb", new IllegalStateException("What was read changed at each try."));
  }
}
