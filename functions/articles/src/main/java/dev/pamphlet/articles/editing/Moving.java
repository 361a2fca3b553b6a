package dev.pamphlet.articles.editing;

import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Manuscripts;
import dev.pamphlet.content.Slug;
import java.time.Clock;
import java.util.Optional;

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
   * Moves an article. It may move back to a former address. A move may be repeated: an article that
   * made the same move before stays as it is.
   *
   * @return the manuscript as it is now
   * @throws NotDone when the article does not exist or has another latest version, or the address
   *     belongs to another article
   * @throws dev.pamphlet.articles.Refused when the article has moved too often
   */
  public Manuscript move(Slug from, Expected.Version expected, Slug to) {
    Optional<Manuscript> moved = moved(from, expected, to);
    if (moved.isPresent()) {
      return moved.get();
    }
    Manuscript before = manuscripts.known(from, expected);
    requireFree(to, before);
    try {
      return manuscripts.store(Change.move(before, to, clock.instant()));
    } catch (NotDone superseded) {
      // Another article may have taken the address just now, or the same move came twice.
      requireFree(to, before);
      return moved(from, expected, to).orElseThrow(() -> superseded);
    }
  }

  /** The article, if it made this move before. */
  private Optional<Manuscript> moved(Slug from, Expected.Version expected, Slug to) {
    Optional<Manuscript> there =
        manuscripts.ownerOf(from).filter(manuscript -> manuscript.slug().equals(to));
    there.ifPresent(expected::requireOf);
    return there;
  }

  private void requireFree(Slug address, Manuscript mover) {
    if (manuscripts.ownerOf(address).filter(owner -> !owner.id().equals(mover.id())).isPresent()) {
      throw new NotDone(new Reason.AddressTaken(address));
    }
  }
}
