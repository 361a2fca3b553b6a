package dev.pamphlet.newsletter.importing;

import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.SubscriberId;
import java.util.Optional;

/** What is known about an address. */
public sealed interface KnownAddress {

  /**
   * It belongs to a subscriber.
   *
   * @param id empty for somebody who requested a subscription a moment ago, and is not a subscriber
   *     yet
   */
  record Subscribed(Status status, Optional<SubscriberId> id) implements KnownAddress {}

  /** Its owner had everything erased. */
  record Erased() implements KnownAddress {}
}
