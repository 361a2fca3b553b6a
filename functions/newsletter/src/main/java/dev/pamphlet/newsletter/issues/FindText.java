package dev.pamphlet.newsletter.issues;

/** Finds what an editor wrote. */
@FunctionalInterface
public interface FindText {

  /** The Markdown of an existing issue; empty where the editor wrote none. */
  String text(IssueId id);
}
