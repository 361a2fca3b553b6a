package dev.pamphlet.content.http;

import dev.pamphlet.content.Slug;
import dev.pamphlet.content.SlugTarget;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import java.util.Optional;
import java.util.function.Function;

/**
 * The reply to a reader by what is at a slug. A redirect may be cached as long as an article. A 410
 * is not cached, because the article may come back, and because the problem holds a request id.
 */
public final class SlugReply {

  private SlugReply() {}

  /**
   * Replies with the content at a slug, a redirect, or a problem.
   *
   * @param kind the content in a plain word: "article", "quiz"
   * @param address the address of the same content at the article's present slug
   * @throws Problem 404 when nothing was ever published there, 410 when it was withdrawn
   */
  public static <T> Reply of(
      String kind,
      Optional<SlugTarget<T>> target,
      Function<Slug, String> address,
      Function<T, Reply> answer) {
    return target
        .orElseThrow(() -> Problem.notFound(kind))
        .match(
            answer,
            to -> Reply.moved(address.apply(to)),
            at -> {
              throw Problem.of(ProblemType.GONE, "The " + kind + " was withdrawn.");
            });
  }
}
