package dev.pamphlet.newsletter.delivery;

/** What became of one mail. */
public enum Outcome {
  /** It has not been sent, and will be. */
  PENDING,
  /** The call that sends it is under way, or ended without an answer. */
  CALLED,
  /** The provider accepted it. */
  SENT,
  /** Its reader left before it was sent, or its issue was cancelled. */
  SKIPPED,
  /** It was refused or given up. */
  FAILED,
  /** Nobody knows whether it was sent. */
  UNKNOWN
}
