package dev.pamphlet.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The running text of nodes: prose, headings, tables, code in a line, alternative texts, and the
 * text between the tags of raw HTML. Code blocks and footnotes are not part of it.
 */
public final class VisibleText extends AbstractVisitor {

  private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");

  private final StringBuilder text = new StringBuilder();

  private VisibleText() {}

  /** Whether a text is invisible: it has white space and format characters only. */
  public static boolean isInvisible(String text) {
    return INVISIBLE.matcher(text).matches();
  }

  /** The text of one node in one line. */
  public static String inLine(Node node) {
    VisibleText visitor = new VisibleText();
    visitor.visitChildren(node);
    return visitor.text.toString().strip().replaceAll("\\s+", " ");
  }

  /** How many words the nodes have together. */
  public static int words(List<Node> nodes) {
    VisibleText visitor = new VisibleText();
    for (Node node : nodes) {
      node.accept(visitor);
      visitor.text.append('\n');
    }
    return WordCount.of(visitor.text);
  }

  @Override
  protected void visitChildren(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      child.accept(this);
      if (!isInline(child)) {
        text.append('\n');
      }
    }
  }

  @Override
  public void visit(Text node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(HtmlInline node) {
    text.append(RawHtml.text(node.getLiteral()));
  }

  @Override
  public void visit(HtmlBlock node) {
    text.append(RawHtml.text(node.getLiteral()));
  }

  @Override
  public void visit(SoftLineBreak node) {
    text.append('\n');
  }

  @Override
  public void visit(HardLineBreak node) {
    text.append('\n');
  }

  @Override
  public void visit(FencedCodeBlock node) {
    // Not part of the running text.
  }

  @Override
  public void visit(IndentedCodeBlock node) {
    // Not part of the running text.
  }

  @Override
  public void visit(CustomBlock node) {
    if (!(node instanceof FootnoteDefinition)) {
      visitChildren(node);
    }
  }

  private static boolean isInline(Node node) {
    return !(node instanceof Block) && !(node instanceof TableCell);
  }
}
