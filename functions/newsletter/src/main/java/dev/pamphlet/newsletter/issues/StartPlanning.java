package dev.pamphlet.newsletter.issues;

/** Has the audience of an issue planned. */
@FunctionalInterface
public interface StartPlanning {

  /** Starts it, or does nothing where it was started before. */
  void start(IssueId id);
}
