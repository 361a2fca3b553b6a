package dev.pamphlet.newsletter.feedback;

import dev.pamphlet.newsletter.SubscriberId;
import java.time.Instant;

/**
 * What became of a mail, as its provider tells it: perhaps twice, late, and in any order.
 *
 * @param mail the provider's id
 * @param subscriber that it was for
 * @param at when it happened
 */
public record MailEvent(Kind kind, String mail, SubscriberId subscriber, Instant at) {

  /** What became of it. */
  public enum Kind {
    /** Its reader called it unwanted. */
    COMPLAINT,
    /** It came back for good. */
    HARD_BOUNCE,
    /** It came back for a reason that may pass. */
    SOFT_BOUNCE
  }
}
