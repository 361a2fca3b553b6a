package dev.pamphlet.articles.editing;

import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Manuscripts;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.Superseded;
import java.util.Optional;

/**
 * Manuscripts for editors, who must not overwrite what they never saw. The expected version is
 * compared when the manuscript is read, and the store compares again when it writes, because
 * another editor may write in between.
 */
record GuardedManuscripts(Manuscripts manuscripts) {

  /** The article that an address belongs to, whether it lives there or did. */
  Optional<Manuscript> ownerOf(Slug address) {
    return manuscripts.find(address);
  }

  /**
   * The article that lives at an address; empty when the address is nobody's.
   *
   * @throws NotDone when the article left the address
   */
  Optional<Manuscript> livingAt(Slug address) {
    Optional<Manuscript> owner = ownerOf(address);
    owner
        .map(Manuscript::slug)
        .filter(home -> !home.equals(address))
        .ifPresent(
            home -> {
              throw new NotDone(new Reason.MovedAway(home));
            });
    return owner;
  }

  /**
   * The article that lives at an address, as its editor knows it.
   *
   * @throws NotDone when no article lives there, or its latest version is another one
   */
  Manuscript known(Slug address, Expected.Version expected) {
    Manuscript manuscript = livingAt(address).orElseThrow(() -> new NotDone(new Reason.NotThere()));
    expected.requireOf(manuscript);
    return manuscript;
  }

  /**
   * Stores a change and returns the manuscript after it.
   *
   * @throws NotDone when somebody else changed the article, or took an address, in the meantime
   * @throws dev.pamphlet.platform.TooLarge when the article does not fit into one item
   */
  Manuscript store(Change change) {
    try {
      manuscripts.save(change);
    } catch (Superseded superseded) {
      throw new NotDone(new Reason.Outdated());
    }
    return change.after();
  }
}
