package dev.pamphlet.newsletter.subscribing;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request to subscribe an address, as it was sent.
 *
 * @param topics that were chosen; none for all
 * @param locale as a BCP 47 tag
 * @param proof of work, if it came with one
 */
public record Signup(
    EmailAddress email,
    List<Tag> topics,
    Optional<String> locale,
    Optional<String> proof,
    Evidence evidence) {

  public Signup {
    topics = List.copyOf(topics);
  }

  /**
   * The purpose that a proof of work must have: this email address from this IP address, so that
   * one proof does not serve many addresses or many networks.
   */
  public String purpose() {
    return "subscribe %s from %s"
        .formatted(email.value().toLowerCase(Locale.ROOT), evidence.clientAddress());
  }

  /** Leaves out the address, because strings end up in logs. */
  @Override
  public String toString() {
    return "a wish";
  }
}
