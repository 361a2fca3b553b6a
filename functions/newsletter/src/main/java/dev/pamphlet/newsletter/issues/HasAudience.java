package dev.pamphlet.newsletter.issues;

/** Tells whether there is anybody to send an issue to. */
@FunctionalInterface
public interface HasAudience {

  /** Whether there is a confirmed subscriber. */
  boolean hasAudience();
}
