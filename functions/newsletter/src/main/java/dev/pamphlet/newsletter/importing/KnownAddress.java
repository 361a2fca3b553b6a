package dev.pamphlet.newsletter.importing;

import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.SubscriberId;
import java.util.Optional;

/** What is known of an address already. */
public sealed interface KnownAddress {

  /**
   * It is a subscriber's.
   *
   * @param id empty for somebody who asked a moment ago, and is no subscriber yet
   */
  record Subscribed(Status status, Optional<SubscriberId> id) implements KnownAddress {}

  /** Its owner had everything erased. */
  record Erased() implements KnownAddress {}
}
