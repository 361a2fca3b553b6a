package dev.pamphlet.newsletter.subscribing;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.Token;
import java.util.Locale;

/**
 * A link that is mailed to whoever owns an address, because somebody asked for the address to be
 * subscribed.
 *
 * @param purpose what it leads to
 * @param to the address
 * @param subscriber whose it is
 * @param token that the link carries
 */
public record Link(Purpose purpose, EmailAddress to, SubscriberId subscriber, Token token) {

  /** What a link leads to. */
  public enum Purpose {
    /** To the page that confirms. */
    CONFIRMATION,
    /** To what is held of somebody who is subscribed already. */
    PREFERENCES;

    /** In lower case, as tags and texts have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Neither the address nor the token: texts end up in logs. */
  @Override
  public String toString() {
    return purpose.word() + " of subscriber " + subscriber;
  }
}
