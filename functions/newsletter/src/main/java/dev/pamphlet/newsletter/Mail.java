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
 * @param senderName what mail programs show for the sender, one line
 * @param replyTo where replies go; empty for the sender
 * @param subject one line
 * @param text the whole mail, for programs that show no HTML
 * @param html the same as an HTML document
 * @param headers besides those of every mail: printable ASCII, at most {@value #MAX_HEADER}
 *     characters each
 * @param tags repeated by the provider's events, so that they say which mail they are about:
 *     letters, digits, {@code _} and {@code -}; none contains an address
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
   * @throws InvalidValue for a control character, such as a line break, which would begin another
   *     header
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

  /** Leaves out content and recipient, because strings end up in logs. */
  @Override
  public String toString() {
    return "mail " + tags;
  }
}
