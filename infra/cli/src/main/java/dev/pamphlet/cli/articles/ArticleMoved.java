package dev.pamphlet.cli.articles;

/** The article was named by an address that it has left. */
public final class ArticleMoved extends RuntimeException {

  private static final long serialVersionUID = 1;

  ArticleMoved(String slug, String current) {
    super("'%s' has moved to '%s': use that slug".formatted(slug, current));
  }
}
