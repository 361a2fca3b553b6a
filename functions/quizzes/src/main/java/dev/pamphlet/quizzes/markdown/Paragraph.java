package dev.pamphlet.quizzes.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes Markdown of the text of a heading or an item: characters at its front that would begin a
 * block are escaped, because they are text there (CommonMark, sections 4.2 and 5.2).
 */
final class Paragraph {

  private static final Pattern BLOCK =
      Pattern.compile(
          "^(?:>|#{1,6}(?=[ \\t]|$)|[-+*](?=[ \\t]|$)|\\[(?=[^\\]]+]:)"
              + "|<(?![a-zA-Z][a-zA-Z0-9+.-]{1,31}:)(?=[a-zA-Z/!?])"
              + "|\\*[ \\t]*\\*[ \\t]*\\*[* \\t]*$"
              + "|-[ \\t]*-[ \\t]*-[- \\t]*$"
              + "|_[ \\t]*_[ \\t]*_[_ \\t]*$)");

  private static final Pattern NUMBER = Pattern.compile("^([0-9]{1,9})([.)])(?=[ \\t]|$)");

  /** A code fence without code under it. */
  private static final Pattern FENCE = Pattern.compile("^(?:~{3,}.*|`{3,}[^`]*)$");

  private Paragraph() {}

  /** The same Markdown, with a first line that begins a paragraph. */
  static String of(String markdown) {
    String text = markdown.strip();
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    if (BLOCK.matcher(line).find() || end < 0 && FENCE.matcher(line).matches()) {
      return "\\" + text;
    }
    Matcher number = NUMBER.matcher(line);
    return number.find() ? number.group(1) + "\\" + text.substring(number.end(1)) : text;
  }
}
