package dev.pamphlet.newsletter;

import dev.pamphlet.content.EmailAddress;
import java.util.Optional;

/**
 * Who sends the publication's mail, and what each of its mails says of that.
 *
 * @param title of the publication
 * @param language of its mails, as BCP 47 has it
 * @param sender that mails are from
 * @param replyTo where answers go; to the sender where it is empty
 * @param postalAddress in one line; laws ask for it in mail
 */
public record Publisher(
    String title,
    String language,
    EmailAddress sender,
    Optional<EmailAddress> replyTo,
    Optional<String> postalAddress) {}
