package dev.pamphlet.newsletter.issues;

/** Stores what an issue goes out with. */
public interface StoreEdition {

  /**
   * Stores an issue in place of what was read, with its edition, all at once.
   *
   * @return whether it did; false when somebody else changed the issue since it was read
   */
  boolean store(Issue from, Issue to, Edition edition);

  /**
   * Stores an issue that nobody was sent in place of what was read, and takes its page, if it has
   * one, out of the archive.
   *
   * @return whether it did, as above
   */
  boolean drop(Issue from, Issue to);
}
