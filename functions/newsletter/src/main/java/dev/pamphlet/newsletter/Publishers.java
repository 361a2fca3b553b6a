package dev.pamphlet.newsletter;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Settings;
import java.util.Locale;

/**
 * Finds who sends the publication's mail. Without a sender nothing is mailed, and one of another
 * domain than the stack's would be refused at each mail.
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
   * Who sends, by the settings of this moment.
   *
   * @throws NotMailed when nobody may
   */
  public Publisher find() {
    Settings found = settings.find().orElseThrow(() -> NotMailed.refused("no settings are saved"));
    EmailAddress sender =
        found.sender().orElseThrow(() -> NotMailed.refused("the settings name no sender"));
    String domain = sender.value().substring(sender.value().lastIndexOf('@') + 1);
    if (mailDomain.isEmpty() || !("." + domain).endsWith("." + mailDomain)) {
      throw NotMailed.refused("the sender is not of the stack's MailDomain");
    }
    return new Publisher(
        found.title(), found.language(), sender, found.replyTo(), found.postalAddress());
  }
}
