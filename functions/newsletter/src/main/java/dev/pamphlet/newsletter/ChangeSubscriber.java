package dev.pamphlet.newsletter;

/** Stores a change of a subscriber. */
@FunctionalInterface
public interface ChangeSubscriber {

  /**
   * Writes all of a change or nothing.
   *
   * @return false when the subscriber changed since it was read: the caller reads and decides again
   * @throws dev.pamphlet.platform.Unavailable when the store does not confirm the write
   */
  boolean change(SubscriberChange change);
}
