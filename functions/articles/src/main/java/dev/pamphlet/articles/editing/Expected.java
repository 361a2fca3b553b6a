package dev.pamphlet.articles.editing;

import dev.pamphlet.articles.Manuscript;
import java.util.Optional;

/**
 * The state that an editor expects. A change is made only if it is the stored state; otherwise it
 * could overwrite something that the editor has not seen.
 */
public sealed interface Expected {

  /**
   * Compares a save with what is stored.
   *
   * @param here the article at the address of the save
   * @param revised the article that gets the new version: the one here, or one that moves here with
   *     this save
   * @throws NotDone when the stored state is not the expected one
   */
  void requireFor(Optional<Manuscript> here, Optional<Manuscript> revised);

  /** Whether a save that expected this may have led to the latest version of a manuscript. */
  boolean precedes(Manuscript saved);

  /**
   * There is no article at the address. One that moves there with this save may exist elsewhere.
   */
  record Absent() implements Expected {

    @Override
    public void requireFor(Optional<Manuscript> here, Optional<Manuscript> revised) {
      if (here.isPresent()) {
        throw new NotDone(new Reason.AlreadyThere());
      }
    }

    /** It made the first version, or it brought the article here from another address. */
    @Override
    public boolean precedes(Manuscript saved) {
      return saved.version() == 1 || !saved.addresses().former().isEmpty();
    }
  }

  /**
   * The article exists with this latest version.
   *
   * @param number from 1; {@link #UNKNOWN} for an ETag that no version has
   */
  record Version(int number) implements Expected {

    /** Not the version of any article. */
    public static final Version UNKNOWN = new Version(0);

    @Override
    public void requireFor(Optional<Manuscript> here, Optional<Manuscript> revised) {
      requireOf(revised.orElseThrow(() -> new NotDone(new Reason.NothingToRevise())));
    }

    @Override
    public boolean precedes(Manuscript saved) {
      return !equals(UNKNOWN) && saved.version() == number + 1;
    }

    void requireOf(Manuscript manuscript) {
      if (manuscript.version() != number) {
        throw new NotDone(new Reason.Outdated());
      }
    }
  }
}
