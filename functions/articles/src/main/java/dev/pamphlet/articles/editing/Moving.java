package dev.pamphlet.articles.editing;

import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Manuscripts;
import dev.pamphlet.content.Slug;
import java.time.Clock;

/** Gives an article another address. The old one redirects there for good. */
public final class Moving {

  private final GuardedManuscripts manuscripts;
  private final Clock clock;

  /**
   * @param clock to the millisecond, as times are shown
   */
  public Moving(Manuscripts manuscripts, Clock clock) {
    this.manuscripts = new GuardedManuscripts(manuscripts);
    this.clock = clock;
  }

  /**
   * Moves an article. It may go back to an address that it left.
   *
   * @return the manuscript as it is now
   * @throws NotDone when the article is not there or not at the expected version, or the address is
   *     another article's
   * @throws dev.pamphlet.articles.Refused when the article lives there already, or moved too often
   */
  public Manuscript move(Slug from, Expected.Version expected, Slug to) {
    Manuscript before = manuscripts.known(from, expected);
    if (manuscripts.ownerOf(to).filter(owner -> !owner.id().equals(before.id())).isPresent()) {
      throw new NotDone(new Reason.AddressTaken(to));
    }
    return manuscripts.store(Change.move(before, to, clock.instant()));
  }
}
