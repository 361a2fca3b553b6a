package dev.pamphlet.newsletter;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Settings;
import java.util.Locale;

/**
 * Finds the sender of the publication's mail. Nothing is mailed without one, nor with one outside
 * the stack's domain, because SES would refuse each mail.
 */
public final class Publishers {

  private final FindSettings settings;
  private final String mailDomain;

  /**
   * @param mailDomain that the stack may send from, with its subdomains; empty for none
   */
  public Publishers(FindSettings settings, String mailDomain) {
    this.settings = settings;
    this.mailDomain = mailDomain.toLowerCase(Locale.ROOT);
  }

  /**
   * The sender according to the current settings.
   *
   * @throws NotMailed when there is none that may send
   */
  public Publisher find() {
    Settings found = settings.find().orElseThrow(() -> NotMailed.refused("no settings are saved"));
    EmailAddress sender =
        found.sender().orElseThrow(() -> NotMailed.refused("the settings name no sender"));
    String domain = sender.value().substring(sender.value().lastIndexOf('@') + 1);
    if (mailDomain.isEmpty() || !("." + domain).endsWith("." + mailDomain)) {
      throw NotMailed.refused("the sender is not in the stack's MailDomain");
    }
    return new Publisher(
        found.title(),
        found.language(),
        sender,
        found.replyTo(),
        found.postalAddress(),
        found.topics());
  }
}
