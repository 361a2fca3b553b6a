package dev.pamphlet.articles.editing;

import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Manuscripts;
import dev.pamphlet.articles.Standing;
import dev.pamphlet.content.Slug;
import java.time.Clock;

/** Takes an article back from its readers, and cancels a publication that is scheduled. */
public final class Withdrawing {

  private final GuardedManuscripts manuscripts;
  private final Clock clock;

  /**
   * @param clock to the millisecond, as times are shown
   */
  public Withdrawing(Manuscripts manuscripts, Clock clock) {
    this.manuscripts = new GuardedManuscripts(manuscripts);
    this.clock = clock;
  }

  /**
   * Withdraws an article. One that is withdrawn already stays as it is, so that a request can be
   * repeated.
   *
   * @return the manuscript as it is now
   * @throws NotDone when the article is not there, not at the expected version, or a draft
   */
  public Manuscript withdraw(Slug slug, Expected.Version expected) {
    Manuscript before = manuscripts.known(slug, expected);
    if (before.standing().canBeWithdrawn()) {
      return manuscripts.store(Change.withdraw(before, clock.instant()));
    }
    if (before.standing().status() == Standing.Status.WITHDRAWN) {
      return before;
    }
    throw new NotDone(new Reason.NothingPublic());
  }
}
