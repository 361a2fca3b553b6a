package dev.pamphlet.articles.http;

import dev.pamphlet.articles.Article;
import dev.pamphlet.articles.Found;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a reader is answered, by what is at the address. A redirect may be kept for as long as an
 * article; that something is gone may not, because it may come back, and because a problem names
 * its own request.
 */
final class PublicReply {

  private PublicReply() {}

  /**
   * Answers with the article, or says where it went.
   *
   * @param address of what was asked for, where the article lives now
   * @throws Problem 404 when nothing was ever published there, 410 when it was withdrawn
   */
  static Reply of(
      Optional<Found> found, Function<Slug, String> address, Function<Article, Reply> answer) {
    Found there = found.orElseThrow(() -> Problem.notFound("article"));
    if (there instanceof Found.Moved moved) {
      return Reply.moved(address.apply(moved.to()));
    }
    if (there instanceof Article article) {
      return answer.apply(article);
    }
    throw Problem.of(ProblemType.GONE, "The article was withdrawn.");
  }
}
