package dev.pamphlet.quizzes.markdown;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.Position;
import dev.pamphlet.markdown.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of one question, from its heading to the next.
 *
 * @param first line of the block in the source, from 0
 * @param lines without their line breaks
 * @param code whether each line is part of a fenced code block
 */
record Block(SourceText source, int first, List<String> lines, List<Boolean> code) {

  private static final Pattern HEADING = Pattern.compile("^ {0,3}##([ \\t].*|)$");

  /** The questions of a body. Reports text before the first one. */
  static List<Block> all(SourceText source, int start, Findings findings) {
    List<Block> blocks = new ArrayList<>();
    Fence fence = new Fence();
    boolean reported = false;
    for (int line = source.lineAt(start); line < source.lineCount(); line++) {
      String text = source.line(line);
      boolean inCode = fence.holds(text);
      if (!inCode && HEADING.matcher(text).matches()) {
        blocks.add(new Block(source, line, new ArrayList<>(), new ArrayList<>()));
      }
      if (!blocks.isEmpty()) {
        Block last = blocks.get(blocks.size() - 1);
        last.lines.add(text);
        last.code.add(inCode);
      } else if (!text.isBlank() && !reported) {
        findings.fault(
            source.position(source.lineStart(line)),
            Findings.BODY,
            "this stands before the first question, which begins with '## '");
        reported = true;
      }
    }
    return blocks;
  }

  /** The text of the heading, without a closing sequence (CommonMark, section 4.2). */
  String heading() {
    Matcher heading = HEADING.matcher(lines.get(0));
    String text = heading.matches() ? heading.group(1).strip() : "";
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '#') {
      end--;
    }
    boolean closed = end == 0 || Character.isWhitespace(text.charAt(end - 1));
    return closed ? text.substring(0, end).strip() : text;
  }

  boolean isBlank(int line) {
    return lines.get(line).isBlank();
  }

  boolean isCode(int line) {
    return code.get(line);
  }

  /**
   * The position of a character in the author's file.
   *
   * @param line of the block, from 0
   * @param index in the line, from 0
   */
  Position at(int line, int index) {
    return source.position(source.lineStart(first + line) + index);
  }

  /** The position of the first character of a line that is not white space. */
  Position at(int line) {
    String text = lines.get(line);
    return at(line, text.length() - text.stripLeading().length());
  }
}
