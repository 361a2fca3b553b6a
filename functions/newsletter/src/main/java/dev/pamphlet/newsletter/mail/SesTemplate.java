package dev.pamphlet.newsletter.mail;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns finished texts into templates of SES, where two braces would begin a placeholder. In HTML
 * they become character references. Plain text has no references, so placeholders stand for the
 * braces, and for all braces and backslashes next to them, which would change the meaning of a
 * placeholder (Handlebars, whose syntax SES uses).
 */
final class SesTemplate {

  /** The values of the placeholders, the same for every reader. */
  static final Map<String, String> VALUES = Map.of("open", "{", "close", "}", "backslash", "\\");

  private static final Map<String, String> PLACEHOLDERS =
      VALUES.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getValue, each -> "{{" + each.getKey() + "}}"));

  /** Braces and backslashes next to each other. */
  private static final Pattern ROW = Pattern.compile("[{}\\\\]{2,}+");

  private SesTemplate() {}

  /** A template that gives this document. */
  static String ofHtml(String html) {
    return html.replace("{{", "&#123;&#123;");
  }

  /** A template that gives this text, with {@link #VALUES}. */
  static String ofText(String text) {
    return ROW.matcher(text)
        .replaceAll(
            row ->
                Matcher.quoteReplacement(
                    row.group().contains("{{") ? placeholders(row.group()) : row.group()));
  }

  private static String placeholders(String row) {
    return row.chars()
        .mapToObj(Character::toString)
        .map(PLACEHOLDERS::get)
        .collect(Collectors.joining());
  }
}
