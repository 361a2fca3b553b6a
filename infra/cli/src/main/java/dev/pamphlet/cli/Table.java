package dev.pamphlet.cli;

import java.util.ArrayList;
import java.util.List;

/** Columns as wide as what is in them; the last one is never padded. Between rows, whole lines. */
final class Table {

  private static final String BETWEEN = "  ";

  /** Rows have several cells, a whole line has one. */
  private final List<List<String>> rows = new ArrayList<>();

  void row(String first, String second, String... more) {
    List<String> cells = new ArrayList<>(List.of(first, second));
    cells.addAll(List.of(more));
    rows.add(cells);
  }

  void wholeLine(String text) {
    rows.add(List.of(text));
  }

  List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      line.append(column == 0 ? "" : BETWEEN).append(cell);
      if (column < row.size() - 1) {
        line.append(" ".repeat(width(column) - cell.length()));
      }
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> row.size() > 1)
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }
}
