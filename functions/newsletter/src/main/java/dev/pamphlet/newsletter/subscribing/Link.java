package dev.pamphlet.newsletter.subscribing;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.Token;
import java.util.Locale;

/**
 * A link that is mailed to the owner of an address, in answer to a request to subscribe it.
 *
 * @param purpose what it leads to
 * @param to the address
 * @param subscriber who owns the address
 * @param token that the link carries
 */
public record Link(Purpose purpose, EmailAddress to, SubscriberId subscriber, Token token) {

  /** What a link leads to. */
  public enum Purpose {
    /** To the page that confirms. */
    CONFIRMATION,
    /** To the preferences of somebody who is subscribed already. */
    PREFERENCES;

    /** The name in lower case, as tags and texts have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Leaves out the address and the token, because strings end up in logs. */
  @Override
  public String toString() {
    return purpose.word() + " of subscriber " + subscriber;
  }
}
