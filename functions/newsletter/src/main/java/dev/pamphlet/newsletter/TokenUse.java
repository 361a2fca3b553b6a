package dev.pamphlet.newsletter;

import dev.pamphlet.content.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a token may be used for. Each has one purpose, and none opens what another does.
 *
 * <p>Expiry is checked by whoever reads one: the table deletes late.
 */
public sealed interface TokenUse {

  /** Whose it is. */
  SubscriberId subscriber();

  /**
   * Confirms a request, once.
   *
   * @param subscriber who is confirmed by it: an id that is new where the address has none
   * @param address that the mail went to
   * @param topics that were asked for; none for all
   * @param locale that was asked for, as BCP 47 has it
   * @param request how and when it was asked for
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

  /** Shows, changes and erases all that is held of a subscriber, for an hour. */
  record Preferences(SubscriberId subscriber, Instant expires) implements TokenUse {}

  /** Unsubscribes and chooses topics; every letter to the subscriber carries it, for good. */
  record Letter(SubscriberId subscriber) implements TokenUse {}
}
