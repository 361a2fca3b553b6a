package dev.pamphlet.newsletter.letter;

import dev.pamphlet.newsletter.Token;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The letter of all its readers, as an inline template of SES. The template replaces <code>
 * {{name}}</code> by a value of that name and does nothing else. Braces in the letter's own text
 * therefore become values too, so that what looks like a placeholder in an article stays text.
 *
 * <p>Values hold letters and digits, or braces and backslashes. So it makes no difference whether
 * SES escapes them for HTML, which its documentation leaves open. Every recipient is given all
 * values, because the documentation also leaves open how default values are used.
 *
 * @param subject a template
 * @param html a template of the whole document
 * @param text a template of the plain text, with {@code \n} at the end of lines
 * @param values that are the same for every recipient
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/send-personalized-email-api.html">Using
 *     templates to send personalized email</a>
 */
public record LetterTemplate(String subject, String html, String text, Map<String, String> values) {

  /**
   * The value that differs between recipients: the letter token, in the links to unsubscribe and to
   * choose topics.
   */
  public static final String TOKEN = "token";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([A-Za-z]+)}}");

  public LetterTemplate {
    values = Map.copyOf(values);
  }

  /** All values for one recipient. */
  public Map<String, String> valuesFor(Token letterToken) {
    Map<String, String> all = new HashMap<>(values);
    all.put(TOKEN, letterToken.value());
    return all;
  }

  /** The letter of one recipient, as SES makes it of this template: without placeholders. */
  public Letter to(Token letterToken) {
    Map<String, String> all = valuesFor(letterToken);
    return new Letter(filled(subject, all), filled(html, all), filled(text, all));
  }

  private static String filled(String template, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(placeholder -> Matcher.quoteReplacement(values.get(placeholder.group(1))));
  }

  /** A letter as its recipient gets it. */
  public record Letter(String subject, String html, String text) {}
}
