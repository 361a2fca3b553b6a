package dev.pamphlet.quizzes.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown that is the text of a line, as that of a heading or of a task item is: what would begin
 * a block at its front is text (CommonMark, sections 4.2 and 5.2).
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

  /** A fence of code with nothing under it that would be the code. */
  private static final Pattern FENCE = Pattern.compile("^(?:~{3,}.*|`{3,}[^`]*)$");

  private Paragraph() {}

  /** The same Markdown with its first line as the beginning of a paragraph. */
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
