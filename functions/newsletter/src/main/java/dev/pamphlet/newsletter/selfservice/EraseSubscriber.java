package dev.pamphlet.newsletter.selfservice;

import dev.pamphlet.newsletter.Departure;
import dev.pamphlet.newsletter.Subscriber;

/** Erases subscribers. */
@FunctionalInterface
public interface EraseSubscriber {

  /**
   * Erases a subscriber and all evidence. Only the departure is left, and the time of the erasure
   * under the key of the address.
   *
   * @return false when the subscriber changed since it was read: the caller reads and decides again
   * @throws dev.pamphlet.platform.Unavailable when the store does not confirm the write
   */
  boolean erase(Subscriber subscriber, Departure departure);
}
