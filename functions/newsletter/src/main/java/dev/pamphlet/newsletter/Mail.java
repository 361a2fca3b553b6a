package dev.pamphlet.newsletter;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.platform.InvalidValue;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail to one reader.
 *
 * @param sender that it is from
 * @param senderName what programs show for the sender, one line
 * @param replyTo where answers go; to the sender where it is empty
 * @param subject one line
 * @param text all that it says, for programs that show no HTML
 * @param html the same as a document
 * @param headers beside those that every mail has: printable ASCII, at most {@value #MAX_HEADER}
 *     characters each
 * @param tags by which the provider's events tell what the mail was: letters, digits, {@code _} and
 *     {@code -}; none tells an address
 */
public record Mail(
    EmailAddress sender,
    String senderName,
    Optional<EmailAddress> replyTo,
    EmailAddress to,
    String subject,
    String text,
    String html,
    Map<String, String> headers,
    Map<String, String> tags) {

  /**
   * Longest value of a header (<a
   * href="https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageHeader.html">SES</a>).
   */
  public static final int MAX_HEADER = 870;

  /** The tag that names the subscriber. */
  public static final String SUBSCRIBER = "subscriber";

  /** The tag that names the issue. */
  public static final String ISSUE = "issue";

  /** The tag that names the chunk of the issue, by its number. */
  public static final String CHUNK = "chunk";

  /** The tag that tells what the mail is for. */
  public static final String PURPOSE = "purpose";

  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
  private static final Pattern HEADER = Pattern.compile("[ -~]{1," + MAX_HEADER + "}");

  /**
   * @throws InvalidValue for what would begin another header: a line break, any control character
   */
  public Mail {
    headers = Map.copyOf(headers);
    tags = Map.copyOf(tags);
    if (CONTROL.matcher(senderName).find() || CONTROL.matcher(subject).find()) {
      throw new InvalidValue("a sender's name and a subject of one line");
    }
    if (!headers.values().stream().allMatch(value -> HEADER.matcher(value).matches())) {
      throw new InvalidValue("a header of at most %d printable characters".formatted(MAX_HEADER));
    }
  }

  /** Not what it says, nor to whom: texts end up in logs. */
  @Override
  public String toString() {
    return "mail " + tags;
  }
}
