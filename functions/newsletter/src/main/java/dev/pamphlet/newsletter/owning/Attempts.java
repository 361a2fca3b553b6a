package dev.pamphlet.newsletter.owning;

import dev.pamphlet.platform.Unavailable;
import java.util.Optional;
import java.util.function.Supplier;

/** Decides on what was read, and again where it changed before the decision was stored. */
final class Attempts {

  private static final int TRIES = 3;

  private Attempts() {}

  /**
   * Repeats a decision until it holds.
   *
   * @param decision reads, decides and stores; empty where what was read changed in between
   * @return what was decided
   * @throws Unavailable when it changed each time
   */
  static <T> T until(Supplier<Optional<T>> decision) {
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<T> decided = decision.get();
      if (decided.isPresent()) {
        return decided.get();
      }
    }
    throw new Unavailable(
        "dynamodb", new IllegalStateException("The subscriber changed at each try."));
  }
}
