package dev.pamphlet.newsletter.feedback;

import dev.pamphlet.newsletter.Subscriber;

/** Stores the soft bounces of subscribers. */
@FunctionalInterface
public interface KeepSoftBounces {

  /**
   * Puts a subscriber with its soft bounces.
   *
   * @return false when the subscriber changed since it was read: the caller reads and decides again
   */
  boolean keep(Subscriber read, Subscriber next);
}
