package dev.pamphlet.content.http;

import dev.pamphlet.content.Slug;
import dev.pamphlet.content.SlugTarget;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import java.util.Optional;
import java.util.function.Function;

/**
 * The answer to a reader, by what the slug leads to. A redirect may be kept for as long as an
 * article; that something is gone may not, because it may come back, and because a problem names
 * its own request.
 */
public final class SlugReply {

  private SlugReply() {}

  /**
   * Answers with what is there, or says where it went.
   *
   * @param kind of what was asked for, in a plain word: "article", "quiz"
   * @param address of what was asked for, at the slug where the article lives now
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
              throw Problem.of(ProblemType.GONE, "The article was withdrawn.");
            });
  }
}
