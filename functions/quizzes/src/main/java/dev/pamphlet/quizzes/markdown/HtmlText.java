package dev.pamphlet.quizzes.markdown;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What sanitised HTML shows, as Markdown that shows the same: text, with all marks escaped. */
public final class HtmlText {

  private static final Pattern BREAK = Pattern.compile("(?i)<(?:br|/p|/li|/tr|/h[2-6]|/pre)[^>]*>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern ENTITY = Pattern.compile("&(?:#([0-9]{1,7})|([a-z]{2,4}));");
  private static final Pattern MARK = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+!|~-]");

  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"");

  private HtmlText() {}

  static String of(String html) {
    String text = TAG.matcher(BREAK.matcher(html).replaceAll("\n\n")).replaceAll("");
    return escaped(ENTITY.matcher(text).replaceAll(found -> decoded(found))).strip();
  }

  /** Markdown that shows this text and nothing else. */
  public static String escaped(String text) {
    return MARK.matcher(text).replaceAll(mark -> Matcher.quoteReplacement("\\" + mark.group()));
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
