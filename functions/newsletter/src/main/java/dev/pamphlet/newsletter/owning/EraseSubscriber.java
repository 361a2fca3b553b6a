package dev.pamphlet.newsletter.owning;

import dev.pamphlet.newsletter.Departure;
import dev.pamphlet.newsletter.Subscriber;

/** Erases subscribers. */
@FunctionalInterface
public interface EraseSubscriber {

  /**
   * Erases a subscriber and all evidence. What is left is the departure, and with the key of the
   * address when it was erased.
   *
   * @return false when the subscriber changed since it was read: the caller reads again and decides
   *     anew
   * @throws dev.pamphlet.platform.Unavailable when the store does not say that it did
   */
  boolean erase(Subscriber subscriber, Departure departure);
}
