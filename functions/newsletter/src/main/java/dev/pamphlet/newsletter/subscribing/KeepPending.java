package dev.pamphlet.newsletter.subscribing;

import dev.pamphlet.newsletter.Subscriber;

/** Keeps subscribers who did not confirm yet. */
@FunctionalInterface
public interface KeepPending {

  /** Puts one, unless there is a subscriber of that id who is not pending. */
  void keep(Subscriber pending);
}
