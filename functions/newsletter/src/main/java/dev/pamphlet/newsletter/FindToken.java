package dev.pamphlet.newsletter;

import java.util.Optional;

/** Finds what a token may be used for. */
@FunctionalInterface
public interface FindToken {

  /**
   * The use of a token at this moment, expired or not; empty for a token that nobody was sent, or
   * that was deleted since.
   */
  Optional<TokenUse> find(Token token);
}
