package dev.pamphlet.markdown;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Keeps from the parser what would take it out of proportion, in time or memory. Works on lines,
 * before parsing, and takes code for text too: what is written to be read comes nowhere near a
 * bound.
 *
 * <ul>
 *   <li>A row with fewer cells than its table's head is filled up with empty ones, so that n
 *       columns in one line and n lines of a bar each make n² cells.
 *   <li>The parser copies a paragraph's lines for each line it adds.
 *   <li>It copies what is between two brackets for each pair it closes.
 * </ul>
 */
public final class ParserBounds {

  private static final int MAX_FILLED_CELLS = 10_000;
  private static final int MAX_LINES_IN_A_ROW = 10_000;
  private static final int MAX_OPEN_BRACKETS = 1_000;

  private static final Pattern QUOTED = Pattern.compile("^[\\s>]+");

  private int filledCells;
  private int columns;
  private int linesInARow;
  private int openBrackets;

  private ParserBounds() {}

  /** Whether the source from an offset on is fit to be parsed; reports the line where it is not. */
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
    return true;
  }

  private void add(String line) {
    if (line.isEmpty()) {
      columns = 0;
      linesInARow = 0;
      openBrackets = 0;
      return;
    }
    linesInARow++;
    countBrackets(line);
    countCells(line);
  }

  private String excess() {
    if (filledCells > MAX_FILLED_CELLS) {
      return "the rows of a table have the cells that its head has";
    }
    if (linesInARow > MAX_LINES_IN_A_ROW) {
      return String.format(
          Locale.ROOT, "a blank line follows after at most %,d lines", MAX_LINES_IN_A_ROW);
    }
    if (openBrackets > MAX_OPEN_BRACKETS) {
      return String.format(
          Locale.ROOT, "a paragraph has at most %,d brackets open at once", MAX_OPEN_BRACKETS);
    }
    return "";
  }

  private void countBrackets(String line) {
    for (int i = 0; i < line.length() && openBrackets <= MAX_OPEN_BRACKETS; i++) {
      if (line.charAt(i) == '[') {
        openBrackets++;
      } else if (line.charAt(i) == ']') {
        openBrackets = Math.max(0, openBrackets - 1);
      }
    }
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
