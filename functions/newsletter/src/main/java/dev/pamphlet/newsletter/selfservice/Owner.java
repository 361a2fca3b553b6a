package dev.pamphlet.newsletter.selfservice;

import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.Subscriber;
import java.util.List;

/**
 * The owner of a token.
 *
 * @param wholly whether the token opens all data of the subscriber; the token of a letter opens
 *     only the topics, because letters are forwarded
 */
public record Owner(Subscriber subscriber, boolean wholly) {

  Owner about(List<Tag> topics) {
    return new Owner(subscriber.about(topics), wholly);
  }
}
