package dev.pamphlet.markdown;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Refuses text that would take the parser disproportionate time or memory. No text that is written
 * to be read comes near a bound. Cells and lines are counted before parsing, in code too; brackets
 * are counted once the blocks are known, so those in code do not count.
 *
 * <ul>
 *   <li>A row with fewer cells than its table's head is filled up with empty ones: n columns in one
 *       line and n lines of a bar each make n² cells.
 *   <li>The parser copies a paragraph's lines for each line it adds.
 *   <li>It copies what is between two brackets for each pair it closes.
 * </ul>
 */
public final class ParserBounds {

  private static final int MAX_FILLED_CELLS = 10_000;
  private static final int MAX_LINES_IN_A_ROW = 10_000;
  private static final int MAX_OPEN_BRACKETS = 1_000;

  /** Reads blocks; of the text within them it only counts the brackets. */
  private static final Parser BLOCKS =
      Dialect.parser(context -> (lines, node) -> countBrackets(lines));

  private static final Pattern QUOTED = Pattern.compile("^[\\s>]+");

  private int filledCells;
  private int columns;
  private int linesInARow;

  private ParserBounds() {}

  /**
   * Whether the source from an offset on is within the bounds; reports the first line that is not.
   */
  public static boolean hold(SourceText source, int from, Findings findings) {
    ParserBounds bounds = new ParserBounds();
    for (int line = source.lineAt(from); line < source.lineCount(); line++) {
      bounds.add(QUOTED.matcher(source.line(line)).replaceFirst("").strip());
      String excess = bounds.excess();
      if (!excess.isEmpty()) {
        findings.fault(source.position(source.lineStart(line)), Findings.BODY, excess);
        return false;
      }
    }
    return holdsBrackets(source, from, findings);
  }

  private static boolean holdsBrackets(SourceText source, int from, Findings findings) {
    OptionalInt excess = tooManyBrackets(source.text().substring(from));
    excess.ifPresent(
        offset ->
            findings.fault(
                source.position(source.lineStart(source.lineAt(from + offset))),
                Findings.BODY,
                String.format(
                    Locale.ROOT,
                    "a paragraph has more than %,d brackets open at once",
                    MAX_OPEN_BRACKETS)));
    return excess.isEmpty();
  }

  /** The offset of the line in which too many brackets of one paragraph are open. */
  static OptionalInt tooManyBrackets(String markdown) {
    if (markdown.chars().filter(unit -> unit == '[').limit(MAX_OPEN_BRACKETS + 1L).count()
        <= MAX_OPEN_BRACKETS) {
      return OptionalInt.empty();
    }
    try {
      BLOCKS.parse(markdown);
      return OptionalInt.empty();
    } catch (TooManyBrackets excess) {
      return OptionalInt.of(excess.offset);
    }
  }

  private static void countBrackets(SourceLines paragraph) {
    int open = 0;
    for (SourceLine line : paragraph.getLines()) {
      CharSequence text = line.getContent();
      for (int i = 0; i < text.length(); i++) {
        open =
            text.charAt(i) == '[' ? open + 1 : text.charAt(i) == ']' ? Math.max(0, open - 1) : open;
        if (open > MAX_OPEN_BRACKETS) {
          throw new TooManyBrackets(line.getSourceSpan().getInputIndex());
        }
      }
    }
  }

  /** Ends a parse. */
  private static final class TooManyBrackets extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int offset;

    TooManyBrackets(int offset) {
      super(null, null, false, false);
      this.offset = offset;
    }
  }

  private void add(String line) {
    if (line.isEmpty()) {
      columns = 0;
      linesInARow = 0;
      return;
    }
    linesInARow++;
    countCells(line);
  }

  private String excess() {
    if (filledCells > MAX_FILLED_CELLS) {
      return "the rows of a table have far fewer cells than its head";
    }
    if (linesInARow > MAX_LINES_IN_A_ROW) {
      return String.format(
          Locale.ROOT,
          "more than %,d lines follow each other without a blank line",
          MAX_LINES_IN_A_ROW);
    }
    return "";
  }

  private void countCells(String line) {
    if (line.indexOf('|') < 0) {
      columns = 0;
    } else if (isDelimiter(line)) {
      columns = Math.max(columns, cells(line));
    } else if (columns > 0) {
      filledCells += Math.max(0, columns - cells(line));
    }
  }

  private static boolean isDelimiter(String row) {
    return row.indexOf('-') >= 0
        && row.chars().allMatch(unit -> unit == '|' || unit == '-' || unit == ':' || unit <= ' ');
  }

  private static int cells(String row) {
    int from = row.startsWith("|") ? 1 : 0;
    int to = row.length() > from && row.endsWith("|") ? row.length() - 1 : row.length();
    return from == to ? 0 : 1 + (int) row.substring(from, to).chars().filter(c -> c == '|').count();
  }
}
