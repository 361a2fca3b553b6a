package dev.pamphlet.articles;

import dev.pamphlet.content.ArticleId;
import java.util.Optional;

/** Reads a manuscript by its identity, and changes it. */
public interface ChangeManuscripts {

  /** The manuscript of an article, as it is at this moment. */
  Manuscript get(ArticleId article);

  /** A version that was saved; empty when there is none of that number. */
  Optional<Version> version(ArticleId article, int number);

  /**
   * Stores a change as a whole, or nothing of it.
   *
   * @throws dev.pamphlet.platform.Superseded when an address was taken, or the manuscript changed,
   *     since it was read
   * @throws dev.pamphlet.platform.TooLarge when the article does not fit into one item
   */
  void save(Change change);
}
