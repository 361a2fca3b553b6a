package dev.pamphlet.articles.editing;

import dev.pamphlet.articles.Manuscript;
import java.util.Optional;

/**
 * What an editor believes to be stored. An act is done only if that is so; otherwise it could
 * overwrite what the editor never saw.
 */
public sealed interface Expected {

  /**
   * Compares a save with what is stored.
   *
   * @param here the article at the address that is written to
   * @param revised the article that gets the new version: the one that is here, or one that moves
   *     here with this save
   * @throws NotDone when they are not what the editor expects
   */
  void requireFor(Optional<Manuscript> here, Optional<Manuscript> revised);

  /** No article lives at the address. One that moves there with this save may exist elsewhere. */
  record Absent() implements Expected {

    @Override
    public void requireFor(Optional<Manuscript> here, Optional<Manuscript> revised) {
      if (here.isPresent()) {
        throw new NotDone(new Reason.AlreadyThere());
      }
    }
  }

  /**
   * An article exists, and this is its latest version.
   *
   * @param number from 1; {@link #UNKNOWN} when the editor names a version that cannot exist
   */
  record Version(int number) implements Expected {

    /** The latest version of no article. */
    public static final Version UNKNOWN = new Version(0);

    @Override
    public void requireFor(Optional<Manuscript> here, Optional<Manuscript> revised) {
      requireOf(revised.orElseThrow(() -> new NotDone(new Reason.NothingToRevise())));
    }

    void requireOf(Manuscript manuscript) {
      if (manuscript.version() != number) {
        throw new NotDone(new Reason.Outdated());
      }
    }
  }
}
