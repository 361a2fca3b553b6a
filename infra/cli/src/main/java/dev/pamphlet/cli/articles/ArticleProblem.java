package dev.pamphlet.cli.articles;

import java.time.Instant;

/** An article of the API does not allow the command. The message says why, in one line. */
public final class ArticleProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  private ArticleProblem(String message) {
    super(message);
  }

  /** The slug is one that the article has moved from. */
  public static ArticleProblem moved(String slug, String current) {
    return new ArticleProblem("'%s' has moved to '%s': use that slug".formatted(slug, current));
  }

  /** The article already has the new slug. */
  static ArticleProblem isThere(String slug) {
    return new ArticleProblem("'%s' is the article's slug already".formatted(slug));
  }

  /** The time of a publication is past. */
  static ArticleProblem past(PublishTime at) {
    return new ArticleProblem(
        "%s is past: give a later time, or publish at once with '--at now'"
            .formatted(at.instant().map(Instant::toString).orElse("the time")));
  }

  /** The article has no quiz. */
  public static ArticleProblem noQuiz(String slug) {
    return new ArticleProblem("'%s' has no quiz".formatted(slug));
  }
}
