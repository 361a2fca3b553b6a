package dev.pamphlet.articles.editing;

import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Manuscripts;
import dev.pamphlet.content.Slug;
import java.time.Clock;

/** Withdraws an article from its readers and cancels a scheduled publication. */
public final class Withdrawing {

  private final GuardedManuscripts manuscripts;
  private final Clock clock;

  /**
   * @param clock with milliseconds, the precision of the API
   */
  public Withdrawing(Manuscripts manuscripts, Clock clock) {
    this.manuscripts = new GuardedManuscripts(manuscripts);
    this.clock = clock;
  }

  /**
   * Withdraws an article. It is idempotent: an article that is neither public nor scheduled stays
   * as it is, whether it was withdrawn or is a draft.
   *
   * @return the manuscript as it is now
   * @throws NotDone when the article does not exist or has another latest version
   */
  public Manuscript withdraw(Slug slug, Expected.Version expected) {
    Manuscript before = manuscripts.known(slug, expected);
    if (before.state().canBeWithdrawn()) {
      return manuscripts.store(Change.withdraw(before, clock.instant()));
    }
    return before;
  }
}
