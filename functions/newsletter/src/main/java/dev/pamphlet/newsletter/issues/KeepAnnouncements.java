package dev.pamphlet.newsletter.issues;

import dev.pamphlet.content.Announcement;
import dev.pamphlet.content.ArticleId;
import java.util.Optional;

/** Keeps the announcements of articles, both those to be made and those that are made. */
public interface KeepAnnouncements {

  /** The announcement of an article, made or not; empty when it has none. */
  Optional<Announcement> find(ArticleId article);

  /**
   * Takes an announcement off the list of those that are to be made. The announcement itself stays.
   */
  void made(ArticleId article);
}
