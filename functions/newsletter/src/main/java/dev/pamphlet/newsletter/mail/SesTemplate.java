package dev.pamphlet.newsletter.mail;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes templates of SES of finished texts. Two braces would begin a placeholder there. In HTML
 * they become character references. Elsewhere there are none, so placeholders stand for them, and
 * for all braces and backslashes beside them, which would change what a placeholder means
 * (Handlebars, whose syntax SES uses).
 */
final class SesTemplate {

  /** What the placeholders stand for, for every reader alike. */
  static final Map<String, String> VALUES = Map.of("open", "{", "close", "}", "backslash", "\\");

  private static final Map<String, String> PLACEHOLDERS =
      VALUES.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getValue, each -> "{{" + each.getKey() + "}}"));

  /** Braces and backslashes beside each other. */
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
