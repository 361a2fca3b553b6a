package dev.pamphlet.newsletter.subscribing;

/** Stores confirmations. */
@FunctionalInterface
public interface ConfirmSubscriber {

  /**
   * Writes all of a confirmation or nothing.
   *
   * @return false when the token was used, or the address or the subscriber changed, since they
   *     were read: the caller reads and decides again
   * @throws dev.pamphlet.platform.Unavailable when the store does not confirm the write
   */
  boolean confirm(Confirmation confirmation);
}
