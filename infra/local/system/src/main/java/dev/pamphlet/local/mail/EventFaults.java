package dev.pamphlet.local.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Faults of events on their way, because AWS delivers them at best effort: some are lost, some come
 * twice, and random delays change their order.
 *
 * @param lost the share of events that are lost, from 0 to 1
 * @param twice the share of events that come twice, from 0 to 1
 * @param delayMilliseconds the longest delay
 * @param seed of the random choices, so that a run can be repeated
 */
public record EventFaults(double lost, double twice, long delayMilliseconds, long seed) {

  /** Every event comes once, at once, in order. */
  public static final EventFaults NONE = new EventFaults(0, 0, 0, 0);

  /** Checks that shares are from 0 to 1, and the delay is not negative. */
  public EventFaults {
    if (!(lost >= 0 && lost <= 1 && twice >= 0 && twice <= 1) || delayMilliseconds < 0) {
      throw new IllegalArgumentException("lost and twice are from 0 to 1, delay is 0 or more");
    }
  }

  /** The delay of each copy of the next event; empty if it is lost. */
  List<Duration> copies(Random chance) {
    if (chance.nextDouble() < lost) {
      return List.of();
    }
    List<Duration> copies = new ArrayList<>();
    copies.add(late(chance));
    if (chance.nextDouble() < twice) {
      copies.add(late(chance));
    }
    return copies;
  }

  private Duration late(Random chance) {
    return delayMilliseconds == 0
        ? Duration.ZERO
        : Duration.ofMillis((long) (chance.nextDouble() * delayMilliseconds));
  }
}
