package dev.pamphlet.articles.editing;

import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Manuscripts;
import dev.pamphlet.content.Slug;
import java.time.Clock;

/** Moves an article to another address. The old address redirects for good. */
public final class Moving {

  private final GuardedManuscripts manuscripts;
  private final Clock clock;

  /**
   * @param clock with milliseconds, the precision of the API
   */
  public Moving(Manuscripts manuscripts, Clock clock) {
    this.manuscripts = new GuardedManuscripts(manuscripts);
    this.clock = clock;
  }

  /**
   * Moves an article. It may move back to a former address.
   *
   * @return the manuscript as it is now
   * @throws NotDone when the article does not exist or has another latest version, or the address
   *     belongs to another article
   * @throws dev.pamphlet.articles.Refused when the article is there already, or has moved too often
   */
  public Manuscript move(Slug from, Expected.Version expected, Slug to) {
    Manuscript before = manuscripts.known(from, expected);
    if (manuscripts.ownerOf(to).filter(owner -> !owner.id().equals(before.id())).isPresent()) {
      throw new NotDone(new Reason.AddressTaken(to));
    }
    return manuscripts.store(Change.move(before, to, clock.instant()));
  }
}
