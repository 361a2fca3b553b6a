package dev.pamphlet.articles;

import dev.pamphlet.content.Article;
import java.time.Instant;

/** Keeps drafts that are shared by a link. */
@FunctionalInterface
public interface KeepPreviews {

  /**
   * Keeps a draft as it looks now.
   *
   * @param token that the link holds
   * @param end of the link
   */
  void keep(String token, Article draft, Instant end);
}
