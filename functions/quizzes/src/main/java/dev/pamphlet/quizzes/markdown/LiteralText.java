package dev.pamphlet.quizzes.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes plain text as Markdown that shows exactly that text: a backslash precedes every character
 * with a meaning (CommonMark, sections 2.4 and 4).
 */
public final class LiteralText {

  private static final Pattern MARK = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+!|~-]");

  /** The beginning of a numbered list, and the underline of a heading. */
  private static final Pattern BEGINNING_OF_BLOCK = Pattern.compile("(?m)^([0-9]{1,9})([.)])|^=");

  private LiteralText() {}

  /** Markdown for a text, with its line breaks. */
  public static String of(String text) {
    return ofEntities(text.replace("&", "&amp;"));
  }

  /** The same for a text with HTML entities, which keep their meaning. */
  public static String ofEntities(String text) {
    return escaped(text).replace("\n", "\\\n");
  }

  /** Markdown for a text whose line breaks have Markdown's meaning. */
  static String escaped(String text) {
    String inline =
        MARK.matcher(text).replaceAll(mark -> Matcher.quoteReplacement("\\" + mark.group()));
    return BEGINNING_OF_BLOCK
        .matcher(inline)
        .replaceAll(found -> found.group(1) == null ? "\\\\=" : "$1\\\\$2");
  }
}
