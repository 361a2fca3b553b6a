package dev.pamphlet.newsletter.issues;

/** Starts the planning of an issue's audience. */
@FunctionalInterface
public interface StartPlanning {

  /** Starts it, or does nothing where it was started before. */
  void start(IssueId id);
}
