package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.SubscriberId;
import java.util.Locale;

/**
 * A report of the provider about a mail of a chunk. It proves what it says; the lack of one proves
 * nothing.
 *
 * @param mail the provider's id
 */
public record MailReport(ChunkId chunk, SubscriberId subscriber, Kind kind, String mail) {

  /** What is reported. */
  public enum Kind {
    /** The provider accepted it. */
    SENT,
    /** It came back. */
    BOUNCED,
    /** Its reader reported it as spam. */
    COMPLAINED,
    /** The provider accepted it and then did not send it, because of its content. */
    REJECTED,
    /** The provider accepted it and then could not fill in its template. */
    NOT_RENDERED;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether it changes the outcome of a mail that was sent. */
    public boolean isNegative() {
      return this != SENT;
    }
  }
}
