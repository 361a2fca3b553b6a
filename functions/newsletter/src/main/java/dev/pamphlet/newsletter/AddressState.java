package dev.pamphlet.newsletter;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known about an address, stored under its key: its subscriber, when it was erased, and the
 * mails sent to it on request.
 *
 * @param subscriber the owner of the address; empty after an erasure
 * @param erasedAt when its owner had everything erased; earlier requests are void
 * @param mailed the latest mail sent to it on request; empty if there was none
 * @param expires when this expires, together with an unconfirmed subscriber; empty when it is kept
 *     for good
 */
public record AddressState(
    AddressKey key,
    Optional<SubscriberId> subscriber,
    Optional<Instant> erasedAt,
    Optional<Mailed> mailed,
    Optional<Instant> expires) {

  /** An address about which nothing is known. */
  public static AddressState unknown(AddressKey key) {
    return new AddressState(
        key, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * The mails that an address was sent on request.
   *
   * @param request the id of the request that the last mail answered: recognizes a request that is
   *     processed twice
   * @param at when the last mail was claimed
   * @param onDay mails claimed on the UTC day of the last one
   */
  public record Mailed(String request, Instant at, int onDay) {}
}
