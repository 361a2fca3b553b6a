package dev.pamphlet.newsletter.owning;

import dev.pamphlet.platform.Unavailable;
import java.util.function.BooleanSupplier;

/** Decides on what was read, and again where it changed before the decision was stored. */
final class Attempts {

  private static final int TRIES = 3;

  private Attempts() {}

  /**
   * Repeats a decision until it holds.
   *
   * @param decision reads, decides and stores; false where what was read changed in between
   * @throws Unavailable when it changed each time
   */
  static void until(BooleanSupplier decision) {
    for (int tries = 0; tries < TRIES; tries++) {
      if (decision.getAsBoolean()) {
        return;
      }
    }
    throw new Unavailable(
        "dynamodb", new IllegalStateException("The subscriber changed at each try."));
  }
}
