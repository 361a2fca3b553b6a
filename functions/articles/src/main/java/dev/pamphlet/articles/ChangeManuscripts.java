package dev.pamphlet.articles;

import java.util.Locale;
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
   * @throws Superseded when an address was taken, or the manuscript changed, since it was read
   * @throws TooLarge when the article does not fit into one item
   */
  void save(Change change);

  /** Somebody else changed it first. */
  final class Superseded extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Superseded() {
      super("changed by somebody else since it was read");
    }
  }

  /** An article that is larger than one item can be. */
  final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * @param bytes its compressed size
     * @param limit the largest that is stored
     */
    public TooLarge(int bytes, int limit) {
      super(
          String.format(
              Locale.ROOT, "the article has %,d bytes compressed; %,d are the most", bytes, limit));
    }
  }
}
