package dev.pamphlet.newsletter.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of a file.
 *
 * @param number from 1, the line with the names of the columns not counted
 * @param cells in the order of the columns
 */
public record FileRow(int number, List<String> cells) {

  public FileRow {
    cells = List.copyOf(cells);
  }

  /** Whether it has a cell for each column. A spreadsheet may leave blank ones behind the last. */
  boolean fits(List<String> columns) {
    return cells.size() >= columns.size()
        && cells.subList(columns.size(), cells.size()).stream().allMatch(String::isBlank);
  }

  /** Whether it says something in a column, by its place. */
  public boolean holds(int column) {
    return column < cells.size() && !cells.get(column).isBlank();
  }

  /** The cells by their columns; of two columns of a name, the first counts. */
  Map<String, String> by(List<String> columns) {
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      byColumn.putIfAbsent(columns.get(i), cells.get(i));
    }
    return byColumn;
  }
}
