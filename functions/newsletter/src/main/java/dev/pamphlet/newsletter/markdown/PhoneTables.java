package dev.pamphlet.newsletter.markdown;

import dev.pamphlet.markdown.VisibleText;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;

/**
 * Distinguishes tables whose longest words fit side by side on a phone from those whose words must
 * be broken, so that nobody scrolls sideways.
 */
final class PhoneTables {

  /** About this many letters in the font size of tables fit into 288 pixels. */
  private static final int COLUMNS = 32;

  /** The room between two cells, in letters. */
  private static final int GAP = 2;

  private final Map<Node, Boolean> known = new IdentityHashMap<>();

  /** Whether the words of a cell can stay whole. */
  boolean fits(TableCell cell) {
    Node table = cell;
    while (!(table instanceof TableBlock)) {
      table = table.getParent();
    }
    return known.computeIfAbsent(table, PhoneTables::measure);
  }

  private static boolean measure(Node table) {
    List<Integer> widths = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        int column = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          if (column == widths.size()) {
            widths.add(0);
          }
          widths.set(column, Math.max(widths.get(column), longestWord(cell)));
          column++;
        }
      }
    }
    return widths.stream().mapToInt(width -> width + GAP).sum() <= COLUMNS;
  }

  private static int longestWord(Node cell) {
    return Stream.of(VisibleText.inLine(cell).split(" ")).mapToInt(Columns::of).max().orElse(0);
  }
}
