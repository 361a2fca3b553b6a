package dev.pamphlet.newsletter.letter;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.newsletter.Mail;
import dev.pamphlet.newsletter.Publisher;
import dev.pamphlet.newsletter.Token;
import java.util.Map;

/**
 * The links of a letter that belong to its reader, and the headers that give them to mail programs.
 *
 * @param publicUrl where readers reach the publication, without a slash at the end
 */
public record ReaderLinks(String publicUrl) {

  /**
   * The headers of one reader's letter, all in printable ASCII. The id of the list is in the
   * sender's domain (RFC 2919). The address to unsubscribe is for people and for mail programs,
   * which post to it (RFC 2369, RFC 8058).
   */
  public Map<String, String> headers(Publisher publisher, Token letterToken) {
    String sender = publisher.sender().value();
    String domain = sender.substring(sender.lastIndexOf('@') + 1);
    return Map.of(
        "List-Id", "<newsletter." + domain + ">",
        "List-Unsubscribe", "<" + unsubscribe(letterToken.value()) + ">",
        "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }

  /**
   * A letter as a single mail, for a test.
   *
   * @param tags repeated by the provider's events, so that they say which mail they are about
   */
  public Mail mail(
      Publisher publisher,
      LetterTemplate template,
      EmailAddress to,
      Token letterToken,
      Map<String, String> tags) {
    LetterTemplate.Letter letter = template.to(letterToken);
    return new Mail(
        publisher.sender(),
        publisher.title(),
        publisher.replyTo(),
        to,
        letter.subject(),
        letter.text(),
        letter.html(),
        headers(publisher, letterToken),
        tags);
  }

  /** Where its reader unsubscribes. */
  public String unsubscribe(String token) {
    return link("unsubscribe", token);
  }

  /** Where its reader chooses topics. */
  public String preferences(String token) {
    return link("preferences", token);
  }

  private String link(String page, String token) {
    return "%s/subscriptions/%s?token=%s".formatted(publicUrl, page, token);
  }
}
