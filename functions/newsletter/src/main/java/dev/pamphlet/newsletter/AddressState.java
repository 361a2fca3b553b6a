package dev.pamphlet.newsletter;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of an address, under its key: whose it is, that it was erased, and what it was
 * mailed on request.
 *
 * @param subscriber whose it is; empty for an erased one
 * @param erasedAt when its owner had everything erased; a request from before then is void
 * @param mailed what it was mailed on request, most recently; empty when nothing was
 * @param expires until when this is kept, together with a subscriber who does not confirm; empty
 *     when it stays
 */
public record AddressState(
    AddressKey key,
    Optional<SubscriberId> subscriber,
    Optional<Instant> erasedAt,
    Optional<Mailed> mailed,
    Optional<Instant> expires) {

  /** The address of which nothing is known. */
  public static AddressState unknown(AddressKey key) {
    return new AddressState(
        key, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * What an address was mailed on request.
   *
   * @param request that the last mail was for, so that one that is processed again is known
   * @param at when the last mail was claimed
   * @param onDay how many were, on the UTC day of the last one
   */
  public record Mailed(String request, Instant at, int onDay) {}
}
