package dev.pamphlet.newsletter.importing;

import dev.pamphlet.newsletter.Status;

/** What is known of an address already. */
public sealed interface KnownAddress {

  /** It is a subscriber's. */
  record Subscribed(Status status) implements KnownAddress {}

  /** Its owner had everything erased. */
  record Erased() implements KnownAddress {}
}
