package dev.pamphlet.newsletter.markdown;

import dev.pamphlet.markdown.Alert;
import dev.pamphlet.markdown.Body;
import dev.pamphlet.markdown.RawHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/**
 * Writes Markdown as plain text that reads well by itself: filled lines, lists and quotes with
 * their marks, code as it is, and at the end the addresses and notes that the text refers to.
 */
final class PlainBlocks extends AbstractVisitor {

  private static final String CODE = "    ";
  private static final String QUOTE = "> ";

  /** Tags of raw HTML at which a line ends. */
  private static final Pattern END_OF_LINE =
      Pattern.compile("\\s*(?:<br>|</(?:p|div|li|tr|h[2-6]|dt|dd)>)\\s*");

  private final Body body;
  private final PlainWords words;
  private final References references = new References();
  private final PlainLines lines = new PlainLines();

  private PlainBlocks(Body body, PlainWords words) {
    this.body = body;
    this.words = words;
  }

  /** The text of a letter; empty when its Markdown shows none. */
  static String text(Body body, PlainWords words) {
    PlainBlocks blocks = new PlainBlocks(body, words);
    body.document().accept(blocks);
    blocks.writeReferences();
    return blocks.lines.toString();
  }

  private void writeReferences() {
    for (int i = 0; i < references.inOrder().size(); i++) {
      if (i == 0) {
        lines.blank();
        lines.heading(words.references(), '-');
      }
      Object reference = references.inOrder().get(i);
      String number = "[" + (i + 1) + "] ";
      if (reference instanceof Node note) {
        lines.within(number, " ".repeat(number.length()), () -> visitChildren(note));
      } else {
        lines.line(number + reference);
      }
    }
  }

  @Override
  public void visit(Paragraph paragraph) {
    String text = inline(paragraph);
    if (!text.isBlank()) {
      boolean tight =
          paragraph.getParent() instanceof ListItem item
              && item.getParent() instanceof ListBlock list
              && list.isTight();
      if (!tight) {
        lines.blank();
      }
      lines.paragraph(text);
    }
  }

  @Override
  public void visit(Heading heading) {
    String text = inline(heading);
    if (!text.isBlank()) {
      lines.blank();
      if (heading.getLevel() > 2) {
        lines.paragraph(text);
      } else {
        lines.heading(text, '-');
      }
    }
  }

  @Override
  public void visit(BlockQuote quote) {
    lines.blank();
    lines.within(QUOTE, QUOTE, () -> visitChildren(quote));
  }

  @Override
  public void visit(BulletList list) {
    list(list, "- ", 0);
  }

  @Override
  public void visit(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    list(list, "", start == null ? 1 : start);
  }

  private void list(ListBlock list, String bullet, int start) {
    if (!(list.getParent() instanceof ListItem)) {
      lines.blank();
    }
    int number = start;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (!list.isTight()) {
        lines.blank();
      }
      Node content = item;
      String mark = bullet.isEmpty() ? number + ". " : bullet;
      lines.within(mark + box(item), " ".repeat(mark.length()), () -> visitChildren(content));
      number++;
    }
  }

  /** The box of a task. */
  private static String box(Node item) {
    if (item.getFirstChild() instanceof TaskListItemMarker marker) {
      return marker.isChecked() ? "[x] " : "[ ] ";
    }
    return "";
  }

  @Override
  public void visit(FencedCodeBlock code) {
    code(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    code(code.getLiteral());
  }

  private void code(String code) {
    lines.blank();
    code.stripTrailing().lines().forEach(line -> lines.line(CODE + line));
  }

  @Override
  public void visit(HtmlBlock html) {
    String text = RawHtml.text(END_OF_LINE.matcher(html.getLiteral()).replaceAll("\n")).strip();
    if (!text.isEmpty()) {
      lines.blank();
      lines.paragraph(text);
    }
  }

  @Override
  public void visit(ThematicBreak line) {
    lines.blank();
    lines.line("* * *");
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock table) {
      table(table);
    } else if (block instanceof Alert alert) {
      lines.blank();
      lines.within(
          QUOTE,
          QUOTE,
          () -> {
            lines.line(alert.kind().title() + ":");
            visitChildren(alert);
          });
    } else if (!(block instanceof FootnoteDefinition)) {
      visitChildren(block);
    }
  }

  private void table(TableBlock table) {
    List<TableCell.Alignment> alignments = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          cells.add(inline(cell).replace('\n', ' ').strip());
          if (rows.isEmpty()) {
            alignments.add(((TableCell) cell).getAlignment());
          }
        }
        rows.add(cells);
      }
    }
    lines.blank();
    new PlainTable(alignments, rows.get(0), rows.subList(1, rows.size())).write(lines);
  }

  private String inline(Node node) {
    return PlainInline.of(node, body, references, words);
  }
}
