package dev.pamphlet.newsletter.issues;

/** Stores a new issue. */
@FunctionalInterface
public interface AddIssue {

  /**
   * Stores an issue where there is none with its id.
   *
   * @return whether it did
   */
  boolean add(Issue issue);
}
