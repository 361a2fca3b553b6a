package dev.pamphlet.local.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What goes wrong with the events on their way, which AWS passes on at best effort: some are lost,
 * some come twice, and with a delay of random length they come in any order.
 *
 * @param lost share of the events that never come, from 0 to 1
 * @param twice share of those that come twice
 * @param delayMilliseconds the longest that one is late
 * @param seed of the chance, so that a run can be repeated
 */
public record EventFaults(double lost, double twice, long delayMilliseconds, long seed) {

  /** Every event comes once, at once, in order. */
  public static final EventFaults NONE = new EventFaults(0, 0, 0, 0);

  /** Shares are from 0 to 1, and no event is early. */
  public EventFaults {
    if (!(lost >= 0 && lost <= 1 && twice >= 0 && twice <= 1) || delayMilliseconds < 0) {
      throw new IllegalArgumentException("lost and twice are from 0 to 1, delay is 0 or more");
    }
  }

  /** How late each copy of the next event comes; no copies where it is lost. */
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
