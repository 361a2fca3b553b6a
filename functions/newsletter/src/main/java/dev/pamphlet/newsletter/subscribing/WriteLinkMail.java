package dev.pamphlet.newsletter.subscribing;

import dev.pamphlet.newsletter.Mail;
import dev.pamphlet.newsletter.Publisher;

/** Writes the mail around a link. */
@FunctionalInterface
public interface WriteLinkMail {

  Mail write(Publisher publisher, Link link);
}
