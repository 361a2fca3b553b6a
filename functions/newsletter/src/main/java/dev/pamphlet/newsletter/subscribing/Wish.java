package dev.pamphlet.newsletter.subscribing;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody asks for who would like an address to be subscribed.
 *
 * @param topics that were chosen; none for all
 * @param locale as BCP 47 has it
 * @param proof of work, if it came with one
 */
public record Wish(
    EmailAddress email,
    List<Tag> topics,
    Optional<String> locale,
    Optional<String> proof,
    Evidence evidence) {

  public Wish {
    topics = List.copyOf(topics);
  }

  /**
   * What a proof of work has to be for: this address, asked for from the same place, so that nobody
   * works once for many addresses, or once for many networks.
   */
  public String purpose() {
    return "subscribe %s from %s"
        .formatted(email.value().toLowerCase(Locale.ROOT), evidence.clientAddress());
  }

  /** Not the address: texts end up in logs. */
  @Override
  public String toString() {
    return "a wish";
  }
}
