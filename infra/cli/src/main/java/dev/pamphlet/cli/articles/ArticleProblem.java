package dev.pamphlet.cli.articles;

/** An article of the API is not as the command needs it. The message says why, in one line. */
public final class ArticleProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  private ArticleProblem(String message) {
    super(message);
  }

  /** The article was named by a slug that it has left. */
  public static ArticleProblem moved(String slug, String current) {
    return new ArticleProblem("'%s' has moved to '%s': use that slug".formatted(slug, current));
  }

  /** The article has the slug that it is to be given. */
  static ArticleProblem isThere(String slug) {
    return new ArticleProblem("'%s' is the article's slug already".formatted(slug));
  }

  /** The article has no quiz. */
  public static ArticleProblem noQuiz(String slug) {
    return new ArticleProblem("'%s' has no quiz".formatted(slug));
  }
}
