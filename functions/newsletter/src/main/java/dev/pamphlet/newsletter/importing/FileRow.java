package dev.pamphlet.newsletter.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of a file.
 *
 * @param number from 1, not counting the line with the names of the columns
 * @param cells in the order of the columns
 */
public record FileRow(int number, List<String> cells) {

  public FileRow {
    cells = List.copyOf(cells);
  }

  /** Whether it has a cell for each column. A spreadsheet may add blank ones after the last. */
  boolean fits(List<String> columns) {
    return cells.size() >= columns.size()
        && cells.subList(columns.size(), cells.size()).stream().allMatch(String::isBlank);
  }

  /** Whether its cell in a column is not blank. The column is given by its index. */
  public boolean holds(int column) {
    return column < cells.size() && !cells.get(column).isBlank();
  }

  /** The cells by their columns; of two columns with the same name, the first counts. */
  Map<String, String> by(List<String> columns) {
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      byColumn.putIfAbsent(columns.get(i), cells.get(i));
    }
    return byColumn;
  }
}
