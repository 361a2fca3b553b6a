package dev.pamphlet.articles.editing;

import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Manuscripts;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.Superseded;
import java.util.Optional;

/**
 * Manuscripts with optimistic locking, so that editors overwrite nothing that they have not seen.
 * The expected version is compared when the manuscript is read; the store compares again when it
 * writes, because another editor may write in between.
 */
record GuardedManuscripts(Manuscripts manuscripts) {

  /** The article that has or had this address. */
  Optional<Manuscript> ownerOf(Slug address) {
    return manuscripts.find(address);
  }

  /**
   * The article at an address; empty if the address belongs to no article.
   *
   * @throws NotDone when the article moved away from the address
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
   * The article at an address, in the version that its editor expects.
   *
   * @throws NotDone when there is no article, or it has another latest version
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
