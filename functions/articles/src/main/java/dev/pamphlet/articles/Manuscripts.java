package dev.pamphlet.articles;

import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Slug;
import java.util.Optional;

/** The store of manuscripts and their versions, for editors. */
public interface Manuscripts extends ChangeManuscripts {

  /** The manuscript that has or had this address. */
  Optional<Manuscript> find(Slug slug);

  /** All manuscripts, including drafts, last saved first. */
  Page<Manuscript.Summary> list(int limit, Optional<Page.Position> after);

  /**
   * The versions of an article, latest first.
   *
   * @param limit the most entries on the page; it may have fewer although more follow
   * @param after the end of the page before: the number of its last version
   */
  Page<Version.Summary> versions(ArticleId article, int limit, Optional<Page.Position> after);
}
