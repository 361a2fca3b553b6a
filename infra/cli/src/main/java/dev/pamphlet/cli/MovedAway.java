package dev.pamphlet.cli;

/** The article is not where the editor thinks it is. */
final class MovedAway extends RuntimeException {

  private static final long serialVersionUID = 1;

  MovedAway(String slug, String lives) {
    super("'%s' has moved to '%s'; name it there".formatted(slug, lives));
  }
}
