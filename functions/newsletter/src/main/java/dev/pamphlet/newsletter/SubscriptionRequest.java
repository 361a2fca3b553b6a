package dev.pamphlet.newsletter;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Tag;
import java.util.List;
import java.util.Optional;

/**
 * A request to subscribe an address. It proves nothing: anybody can type any address.
 *
 * @param id random
 * @param topics that were chosen; none for all
 * @param locale that was requested, as a BCP 47 tag
 */
public record SubscriptionRequest(
    String id, EmailAddress email, List<Tag> topics, Optional<String> locale, Evidence evidence) {

  public SubscriptionRequest {
    topics = List.copyOf(topics);
  }

  /** Leaves out the address, because strings end up in logs. */
  @Override
  public String toString() {
    return "request " + id;
  }
}
