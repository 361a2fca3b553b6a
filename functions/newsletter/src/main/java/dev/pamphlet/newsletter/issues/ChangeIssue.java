package dev.pamphlet.newsletter.issues;

/** Changes an issue. */
@FunctionalInterface
public interface ChangeIssue {

  /**
   * Stores an issue in place of what was read.
   *
   * @return whether it did; false when somebody else changed the issue since it was read
   */
  boolean change(Issue from, Issue to);
}
