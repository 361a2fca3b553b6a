package dev.pamphlet.newsletter.subscribing;

import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.TokenUse;

/** Keeps the tokens that mails carry. */
public interface KeepTokens {

  /** Puts a new one. */
  void keep(Token token, TokenUse use);

  /**
   * Adds by which mail a token went out, or does nothing where it is gone.
   *
   * @param mail the provider's id
   */
  void mailed(Token token, String mail);
}
