package dev.pamphlet.newsletter.delivery;

/** What becomes of mails that are in doubt. */
public enum Resolution {
  /** They are sent, perhaps again. */
  SEND,
  /** They are not sent, and count as failed. */
  CLOSE
}
