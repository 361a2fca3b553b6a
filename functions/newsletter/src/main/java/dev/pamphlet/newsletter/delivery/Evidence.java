package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.SubscriberId;
import java.util.Locale;

/**
 * What the provider tells of a mail of a chunk. It proves what it tells; that nothing is told
 * proves nothing.
 *
 * @param mail the provider's id
 */
public record Evidence(ChunkId chunk, SubscriberId subscriber, Kind kind, String mail) {

  /** What is told. */
  public enum Kind {
    /** The provider took it. */
    SENT,
    /** It came back. */
    BOUNCED,
    /** Its reader called it unwanted. */
    COMPLAINED,
    /** The provider took it and then did not send it, because of what is in it. */
    REJECTED,
    /** The provider took it and then could not fill in its template. */
    NOT_RENDERED;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether it changes what is known of a mail that was sent. */
    public boolean isNegative() {
      return this != SENT;
    }
  }
}
