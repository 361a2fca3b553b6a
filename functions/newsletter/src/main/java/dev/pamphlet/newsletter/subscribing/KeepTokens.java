package dev.pamphlet.newsletter.subscribing;

import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.TokenUse;

/** Keeps the tokens that mails carry. */
public interface KeepTokens {

  /** Puts a new one. */
  void keep(Token token, TokenUse use);

  /**
   * Notes the mail that carried a token. Does nothing where the token is gone.
   *
   * @param mail the provider's id
   */
  void mailed(Token token, String mail);
}
