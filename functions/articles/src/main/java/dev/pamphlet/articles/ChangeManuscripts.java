package dev.pamphlet.articles;

import dev.pamphlet.content.ArticleId;
import java.util.Optional;

/** Reads and changes manuscripts by the id of their article. */
public interface ChangeManuscripts {

  /** The manuscript of an article, by a consistent read. */
  Manuscript get(ArticleId article);

  /** A saved version; empty if there is none with that number. */
  Optional<Version> version(ArticleId article, int number);

  /**
   * Stores a change as a whole, or nothing of it.
   *
   * @throws dev.pamphlet.platform.Superseded when the manuscript was changed or an address was
   *     taken since the manuscript was read
   * @throws dev.pamphlet.platform.TooLarge when the article does not fit into one item
   */
  void save(Change change);
}
