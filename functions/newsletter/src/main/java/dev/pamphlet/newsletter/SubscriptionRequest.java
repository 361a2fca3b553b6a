package dev.pamphlet.newsletter;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Tag;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's wish that an address be subscribed. It proves nothing: anybody can type any address.
 *
 * @param id random
 * @param topics that were chosen; none for all
 * @param locale that was asked for, as BCP 47 has it
 */
public record SubscriptionRequest(
    String id, EmailAddress email, List<Tag> topics, Optional<String> locale, Evidence evidence) {

  public SubscriptionRequest {
    topics = List.copyOf(topics);
  }

  /** Not the address: texts end up in logs. */
  @Override
  public String toString() {
    return "request " + id;
  }
}
