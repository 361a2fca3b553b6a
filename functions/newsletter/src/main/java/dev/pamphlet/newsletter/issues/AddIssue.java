package dev.pamphlet.newsletter.issues;

/** Stores a new issue. */
@FunctionalInterface
public interface AddIssue {

  /**
   * Stores an issue unless there is one with its id.
   *
   * @param markdown its text, which never changes
   * @return whether it did
   * @throws dev.pamphlet.platform.TooLarge when the text does not fit into an item
   */
  boolean add(Issue issue, String markdown);
}
