package dev.pamphlet.quizzes.markdown;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the visible content of sanitised HTML as Markdown: its text and its images. */
final class HtmlText {

  private static final Pattern INDENTATION = Pattern.compile("(?m)^[ \\t]+");
  private static final Pattern BREAK = Pattern.compile("(?i)<(?:br|/p|/li|/tr|/h[2-6]|/pre)[^>]*>");
  private static final Pattern IMAGE = Pattern.compile("<img ([^>]*)>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern ENTITY = Pattern.compile("&(?:#([0-9]{1,7})|([a-z]{2,4}));");
  private static final String ATTRIBUTE = "(?s).*\\b%s=\"([^\"]*)\".*";

  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"");

  private HtmlText() {}

  static String of(String html) {
    StringBuilder markdown = new StringBuilder();
    for (String paragraph : BREAK.split(html)) {
      Matcher image = IMAGE.matcher(paragraph);
      StringBuilder shown = new StringBuilder();
      int start = 0;
      while (image.find()) {
        shown.append(text(paragraph.substring(start, image.start()))).append(image(image.group(1)));
        start = image.end();
      }
      shown.append(text(paragraph.substring(start)));
      if (!shown.toString().isBlank()) {
        markdown.append(shown.toString().strip()).append("\n\n");
      }
    }
    return markdown.toString().strip();
  }

  private static String text(String html) {
    String text =
        ENTITY.matcher(TAG.matcher(html).replaceAll("")).replaceAll(found -> decoded(found));
    return LiteralText.escaped(INDENTATION.matcher(text).replaceAll("").replace("&", "&amp;"));
  }

  private static String image(String attributes) {
    return "![%s](<%s>)"
        .formatted(text(attribute("alt", attributes)), decoded(attribute("src", attributes)));
  }

  private static String attribute(String name, String attributes) {
    Matcher found = Pattern.compile(ATTRIBUTE.formatted(name)).matcher(attributes);
    return found.matches() ? found.group(1) : "";
  }

  private static String decoded(String text) {
    return ENTITY.matcher(text).replaceAll(found -> decoded(found));
  }

  private static String decoded(MatchResult entity) {
    if (entity.group(1) != null) {
      int character = Integer.parseInt(entity.group(1));
      return Matcher.quoteReplacement(
          Character.isValidCodePoint(character) ? Character.toString(character) : "\ufffd");
    }
    return Matcher.quoteReplacement(NAMED.getOrDefault(entity.group(2), entity.group()));
  }
}
