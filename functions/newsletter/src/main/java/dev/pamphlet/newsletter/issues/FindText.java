package dev.pamphlet.newsletter.issues;

/** Finds what an editor wrote. */
@FunctionalInterface
public interface FindText {

  /** The Markdown of an issue that there is; empty where the editor added no words. */
  String text(IssueId id);
}
