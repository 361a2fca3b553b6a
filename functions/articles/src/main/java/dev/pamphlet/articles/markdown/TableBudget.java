package dev.pamphlet.articles.markdown;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Bounds what tables may make the parser build. A row with fewer cells than its header is filled up
 * with empty ones, so a short source could ask for billions of cells: n columns in one line, then n
 * lines of a bar each. Works on lines, before parsing, and takes a bar in a code block for a cell
 * too: text meant to be read comes nowhere near the bound.
 */
final class TableBudget {

  private static final int MAX_FILLED_CELLS = 10_000;

  private static final Pattern QUOTED = Pattern.compile("^[\\s>]+");

  private TableBudget() {}

  /** The place of the row at which a source asks for too many cells. */
  static Optional<Position> exceededAt(SourceText source, int from) {
    int filled = 0;
    int columns = 0;
    for (int line = source.lineAt(from); line < source.lineCount(); line++) {
      String row = QUOTED.matcher(source.line(line)).replaceFirst("").strip();
      if (row.indexOf('|') < 0) {
        columns = 0;
      } else if (isDelimiter(row)) {
        columns = Math.max(columns, cells(row));
      } else if (columns > 0) {
        filled += Math.max(0, columns - cells(row));
      }
      if (filled > MAX_FILLED_CELLS) {
        return Optional.of(source.position(source.lineStart(line)));
      }
    }
    return Optional.empty();
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
