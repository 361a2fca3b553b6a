package dev.pamphlet.newsletter.owning;

import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.Subscriber;
import java.util.List;

/**
 * Whom a token belongs to.
 *
 * @param wholly whether the token opens all that is held of the subscriber; a letter's opens no
 *     more than the topics, because letters are forwarded
 */
public record Owner(Subscriber subscriber, boolean wholly) {

  Owner about(List<Tag> topics) {
    return new Owner(subscriber.about(topics), wholly);
  }
}
