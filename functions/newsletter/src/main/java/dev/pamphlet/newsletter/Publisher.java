package dev.pamphlet.newsletter;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Tag;
import java.util.List;
import java.util.Optional;

/**
 * The sender of the publication's mail, and what each mail says about it.
 *
 * @param title of the publication
 * @param language of its mails, as a BCP 47 tag
 * @param sender that mails are from
 * @param replyTo where replies go; empty for the sender
 * @param postalAddress one line; laws require it in mail
 * @param topics that subscribers can choose
 */
public record Publisher(
    String title,
    String language,
    EmailAddress sender,
    Optional<EmailAddress> replyTo,
    Optional<String> postalAddress,
    List<Tag> topics) {

  public Publisher {
    topics = List.copyOf(topics);
  }
}
