package dev.pamphlet.quizzes.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes text as Markdown that shows it as it is, by backslashes before whatever has a meaning
 * (CommonMark, sections 2.4 and 4).
 */
public final class LiteralText {

  private static final Pattern MARK = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+!|~-]");

  /** What would begin a numbered list, or make a heading of the line above. */
  private static final Pattern BEGINNING_OF_BLOCK = Pattern.compile("(?m)^([0-9]{1,9})([.)])|^=");

  private LiteralText() {}

  /** Markdown for a text, each of its lines one in it. */
  public static String of(String text) {
    return ofEntities(text.replace("&", "&amp;"));
  }

  /** The same for a text in which HTML's entities stand for their characters. */
  public static String ofEntities(String text) {
    return escaped(text).replace("\n", "\\\n");
  }

  /** Markdown for a text whose line breaks are those of Markdown. */
  static String escaped(String text) {
    String inline =
        MARK.matcher(text).replaceAll(mark -> Matcher.quoteReplacement("\\" + mark.group()));
    return BEGINNING_OF_BLOCK
        .matcher(inline)
        .replaceAll(found -> found.group(1) == null ? "\\\\=" : "$1\\\\$2");
  }
}
