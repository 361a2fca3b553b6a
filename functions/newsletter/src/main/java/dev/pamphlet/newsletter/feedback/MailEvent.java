package dev.pamphlet.newsletter.feedback;

import dev.pamphlet.newsletter.SubscriberId;
import java.time.Instant;

/**
 * What became of a mail, as its provider reports it: perhaps twice, late, and in any order.
 *
 * @param mail the provider's id
 * @param subscriber that it was for
 * @param at when it happened
 */
public record MailEvent(Kind kind, String mail, SubscriberId subscriber, Instant at) {

  /** What became of it. */
  public enum Kind {
    /** Its reader reported it as spam. */
    COMPLAINT,
    /** It came back for good. */
    HARD_BOUNCE,
    /** It came back for a reason that may be temporary. */
    SOFT_BOUNCE
  }
}
