package dev.pamphlet.newsletter.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell.Alignment;

/**
 * Writes a table: in columns where they fit into a line, else row by row, with the head of its
 * column before each cell.
 */
final class PlainTable {

  private static final String GAP = "  ";

  private final List<Alignment> alignments;
  private final List<String> head;
  private final List<List<String>> rows;

  /**
   * @param rows without the head, with as many cells as it has
   */
  PlainTable(List<Alignment> alignments, List<String> head, List<List<String>> rows) {
    this.alignments = alignments;
    this.head = head;
    this.rows = rows;
  }

  void write(PlainLines lines) {
    List<Integer> widths = widths();
    int width = widths.stream().mapToInt(each -> each + GAP.length()).sum() - GAP.length();
    if (width <= lines.width()) {
      writeColumns(lines, widths);
    } else {
      writeRows(lines);
    }
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < head.size(); column++) {
      int widest = Columns.of(head.get(column));
      for (List<String> row : rows) {
        widest = Math.max(widest, Columns.of(row.get(column)));
      }
      widths.add(widest);
    }
    return widths;
  }

  private void writeColumns(PlainLines lines, List<Integer> widths) {
    lines.line(inColumns(head, widths));
    lines.line(inColumns(widths.stream().map("-"::repeat).toList(), widths));
    rows.forEach(row -> lines.line(inColumns(row, widths)));
  }

  private String inColumns(List<String> cells, List<Integer> widths) {
    List<String> padded = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String space = " ".repeat(widths.get(column) - Columns.of(cell));
      padded.add(alignments.get(column) == Alignment.RIGHT ? space + cell : cell + space);
    }
    return String.join(GAP, padded).stripTrailing();
  }

  private void writeRows(PlainLines lines) {
    for (List<String> row : rows) {
      lines.blank();
      for (int column = 0; column < head.size(); column++) {
        String label = head.get(column).isEmpty() ? "" : head.get(column) + ": ";
        String cell = label + row.get(column);
        lines.within(column == 0 ? "- " : GAP, GAP + GAP, () -> lines.paragraph(cell));
      }
    }
  }
}
