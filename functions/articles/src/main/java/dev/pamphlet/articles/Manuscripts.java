package dev.pamphlet.articles;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What an editor's function needs of the store: manuscripts, their versions, and saving. */
public interface Manuscripts {

  /** The manuscript at this address, as it is at this moment. */
  Optional<Manuscript> find(Slug slug);

  /** A version that was saved. */
  Version version(ArticleId article, int number);

  /** All manuscripts, drafts included, the last saved first. */
  Page<Summary> list(int limit, Optional<Page.Position> after);

  /**
   * Stores a save as a whole, or nothing of it.
   *
   * @throws Superseded when the slug was taken, or the manuscript revised, since it was read
   * @throws TooLarge when the article does not fit into one item
   */
  void save(Revision revision);

  /** A manuscript as a list shows it. */
  record Summary(
      Slug slug, String title, int version, Instant savedAt, Optional<Integer> publishedVersion) {}

  /** Somebody else saved first. */
  final class Superseded extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Superseded() {
      super("saved by somebody else since it was read");
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
