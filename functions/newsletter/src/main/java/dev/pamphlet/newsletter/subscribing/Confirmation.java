package dev.pamphlet.newsletter.subscribing;

import dev.pamphlet.newsletter.AddressState;
import dev.pamphlet.newsletter.Consent;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.Token;

/**
 * A confirmation by the owner of an address. All of it is written at once.
 *
 * @param token that was used
 * @param address as it was read; a mark of an erasure is removed
 * @param before the subscriber as it was read
 * @param after the subscriber from now on, with a token for letters
 * @param consent the step that records it
 */
public record Confirmation(
    Token token, AddressState address, Subscriber before, Subscriber after, Consent consent) {

  /** Whether the token for letters is new. */
  public boolean makesLetterToken() {
    return before.letterToken().isEmpty();
  }
}
