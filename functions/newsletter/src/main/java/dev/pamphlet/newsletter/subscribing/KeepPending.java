package dev.pamphlet.newsletter.subscribing;

import dev.pamphlet.newsletter.Subscriber;

/** Stores subscribers who have not confirmed yet. */
@FunctionalInterface
public interface KeepPending {

  /** Stores one, unless there is a subscriber with that id who is not pending. */
  void keep(Subscriber pending);
}
