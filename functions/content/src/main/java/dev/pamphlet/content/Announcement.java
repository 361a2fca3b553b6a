package dev.pamphlet.content;

import java.time.Instant;
import java.util.List;

/**
 * The one announcement of an article to the subscribers.
 *
 * @param slug the article's address when it became public
 * @param topics whose subscribers are told; none for everybody
 * @param at when the article became public
 */
public record Announcement(ArticleId article, Slug slug, List<Tag> topics, Instant at) {

  public Announcement {
    topics = List.copyOf(topics);
  }
}
