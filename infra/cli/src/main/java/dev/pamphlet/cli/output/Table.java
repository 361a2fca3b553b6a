package dev.pamphlet.cli.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of cells in columns that are as wide as their widest cell; the last cell of a row is never
 * padded, and a column without any text is left out. Lines that span all columns may stand between
 * the rows.
 */
public final class Table {

  private static final String BETWEEN = "  ";

  /** The last cell is not cut to fewer columns than these. */
  private static final int LEAST = 12;

  /** A row has several cells, a whole line has one. */
  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row; every row has the same number of cells. */
  public void row(String first, String second, String... more) {
    List<String> cells = new ArrayList<>(List.of(first, second));
    cells.addAll(List.of(more));
    rows.add(cells);
  }

  /** Adds a line that spans all columns and makes none of them wider. */
  public void wholeLine(String text) {
    rows.add(List.of(text));
  }

  /** The rows as they are printed. */
  public List<String> lines() {
    return lines(Integer.MAX_VALUE);
  }

  /**
   * The rows as they are printed in a terminal. The last cell of a row, which has no colours, is
   * cut where the terminal ends.
   *
   * @param columns the width of the terminal
   */
  public List<String> lines(int columns) {
    return rows.stream().map(row -> line(row, columns)).toList();
  }

  private String line(List<String> row, int columns) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      if (row.size() == 1 || width(column) > 0) {
        line.append(line.isEmpty() ? "" : BETWEEN);
        int rest = Math.max(LEAST, columns - TextWidth.of(line));
        line.append(
            column < row.size() - 1
                ? TextWidth.padded(cell, width(column))
                : TextWidth.cut(cell, rest));
      }
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> row.size() > 1)
        .mapToInt(row -> TextWidth.of(row.get(column)))
        .max()
        .orElse(0);
  }
}
