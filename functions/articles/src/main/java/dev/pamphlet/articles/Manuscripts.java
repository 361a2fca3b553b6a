package dev.pamphlet.articles;

import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Slug;
import java.util.Optional;

/** What an editor's function needs of the store: manuscripts, their versions, and changing them. */
public interface Manuscripts extends ChangeManuscripts {

  /** The manuscript that this address belongs to, whether it lives there or did. */
  Optional<Manuscript> find(Slug slug);

  /** All manuscripts, drafts included, the last saved first. */
  Page<Manuscript.Summary> list(int limit, Optional<Page.Position> after);

  /**
   * The versions of an article, the latest first.
   *
   * @param limit at most so many; there may be fewer, and more behind them
   * @param after where an earlier page ended: the number of its last version
   */
  Page<Version.Summary> versions(ArticleId article, int limit, Optional<Page.Position> after);
}
