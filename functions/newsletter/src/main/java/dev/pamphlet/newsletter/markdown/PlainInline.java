package dev.pamphlet.newsletter.markdown;

import dev.pamphlet.markdown.Body;
import dev.pamphlet.markdown.RawHtml;
import dev.pamphlet.markdown.VisibleText;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Writes the content of a paragraph, with the marks that are usual in plain mail. A link is
 * followed by the number of its address, unless its text is the address.
 */
final class PlainInline extends AbstractVisitor {

  private final Body body;
  private final References references;
  private final PlainWords words;
  private final StringBuilder text = new StringBuilder();

  private PlainInline(Body body, References references, PlainWords words) {
    this.body = body;
    this.references = references;
    this.words = words;
  }

  /** The text of a node's children; a line break in it is one that the author wrote. */
  static String of(Node node, Body body, References references, PlainWords words) {
    PlainInline inline = new PlainInline(body, references, words);
    inline.visitChildren(node);
    return inline.text.toString();
  }

  @Override
  public void visit(Text node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    text.append('`').append(node.getLiteral()).append('`');
  }

  @Override
  public void visit(Emphasis node) {
    marked(node, '_');
  }

  @Override
  public void visit(StrongEmphasis node) {
    marked(node, '*');
  }

  @Override
  public void visit(SoftLineBreak node) {
    text.append(' ');
  }

  @Override
  public void visit(HardLineBreak node) {
    text.append('\n');
  }

  @Override
  public void visit(HtmlInline tag) {
    text.append(tag.getLiteral().equals("<br>") ? "\n" : RawHtml.text(tag.getLiteral()));
  }

  @Override
  public void visit(Image image) {
    String alternative = VisibleText.inLine(image);
    text.append(alternative.isEmpty() ? "" : words.picture().apply(alternative));
  }

  @Override
  public void visit(Link link) {
    visitChildren(link);
    String address = link.getDestination();
    if (!address.isEmpty() && !isAddress(VisibleText.inLine(link), address)) {
      number(references.toAddress(address));
    }
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof FootnoteReference reference) {
      number(references.toNote(body.footnotes().get(reference.getLabel())));
    } else if (node instanceof Strikethrough) {
      marked(node, '~');
    } else {
      visitChildren(node);
    }
  }

  private void marked(Node node, char mark) {
    text.append(mark);
    visitChildren(node);
    text.append(mark);
  }

  /** Stays on the line of the word before it. */
  private void number(int number) {
    text.append(Filling.NO_BREAK).append('[').append(number).append(']');
  }

  private static boolean isAddress(String shown, String address) {
    return address.equals(shown)
        || address.equals("https://" + shown)
        || address.equals("mailto:" + shown);
  }
}
