package dev.pamphlet.newsletter;

import dev.pamphlet.content.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a token may be used for. Each token has one purpose and serves no other.
 *
 * <p>Whoever reads a token checks its expiry, because the table deletes late.
 */
public sealed interface TokenUse {

  /** The owner of the token. */
  SubscriberId subscriber();

  /**
   * Confirms a request, once.
   *
   * @param subscriber who is confirmed; a new id where the address has no subscriber
   * @param address that the mail went to
   * @param topics that were requested; none for all
   * @param locale that was requested, as a BCP 47 tag
   * @param request how and when the subscription was requested
   * @param mail the provider's id of the mail that carried the token; empty until it is sent
   * @param expires when it stops working
   * @param used when it was used first
   */
  record Confirm(
      SubscriberId subscriber,
      AddressKey address,
      List<Tag> topics,
      Optional<String> locale,
      Evidence request,
      Optional<String> mail,
      Instant expires,
      Optional<Instant> used)
      implements TokenUse {}

  /** Shows, changes and erases everything that is stored about a subscriber, for an hour. */
  record Preferences(SubscriberId subscriber, Instant expires) implements TokenUse {}

  /**
   * Unsubscribes and chooses topics; every letter to the subscriber has it, and it does not expire.
   */
  record Letter(SubscriberId subscriber) implements TokenUse {}
}
