package dev.pamphlet.markdown;

import java.util.List;
import java.util.function.Consumer;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Document;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * A parsed text, and the positions of its nodes in the file. Its raw HTML is clean.
 *
 * @param source of the whole file
 * @param start offset of the text in the source
 * @param footnotes by their labels
 */
public record Body(
    SourceText source, int start, Document document, DefinitionMap<FootnoteDefinition> footnotes) {

  /** Parses the text and reports raw HTML that is dropped. */
  public static Body parse(SourceText source, int start, Findings findings) {
    Document document = (Document) Dialect.PARSER.parse(source.text().substring(start));
    Adjustments adjustments = new Adjustments(source, start, findings);
    document.accept(adjustments);
    return new Body(source, start, document, adjustments.footnotes);
  }

  /** Where a node begins in the file. */
  public Position at(Node node) {
    return source.position(offset(node));
  }

  /** The offset in the source at which a node begins; its parent's if the parser gives none. */
  public int offset(Node node) {
    for (Node part = node; part != null; part = part.getParent()) {
      List<SourceSpan> spans = part.getSourceSpans();
      if (!spans.isEmpty()) {
        return start + spans.get(0).getInputIndex();
      }
    }
    return start;
  }

  /** The offset in the source at which a node ends. */
  public int endOffset(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return offset(node);
    }
    SourceSpan last = spans.get(spans.size() - 1);
    return start + last.getInputIndex() + last.getLength();
  }

  /** Collects the footnotes and cleans raw HTML. */
  private static final class Adjustments extends AbstractVisitor {

    private final DefinitionMap<FootnoteDefinition> footnotes =
        new DefinitionMap<>(FootnoteDefinition.class);

    private final SourceText source;
    private final int start;
    private final Findings findings;

    Adjustments(SourceText source, int start, Findings findings) {
      this.source = source;
      this.start = start;
      this.findings = findings;
    }

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof FootnoteDefinition definition) {
        footnotes.putIfAbsent(definition.getLabel(), definition);
      }
      visitChildren(block);
    }

    @Override
    public void visit(HtmlInline tag) {
      RawHtml.opensUnreadable(tag.getLiteral()).ifPresent(element -> unlinkTo(element, tag));
      clean(tag, tag.getLiteral(), tag::setLiteral);
    }

    @Override
    public void visit(HtmlBlock block) {
      clean(block, block.getLiteral(), block::setLiteral);
    }

    private void clean(Node node, String html, Consumer<String> literal) {
      RawHtml.Cleaned cleaned = RawHtml.clean(html);
      cleaned
          .dropped()
          .forEach(
              dropped ->
                  findings.warning(
                      () -> source.position(offset(node, html, dropped.offset())),
                      dropped.message()));
      if (cleaned.html().isBlank()) {
        node.unlink();
      } else {
        literal.accept(cleaned.html());
      }
    }

    /** The offset in the source of a place in raw HTML; a quote or a list may indent its lines. */
    private int offset(Node node, String html, int at) {
      int line = (int) html.substring(0, at).chars().filter(unit -> unit == '\n').count();
      int column = at - (html.lastIndexOf('\n', at - 1) + 1);
      List<SourceSpan> spans = node.getSourceSpans();
      SourceSpan span = spans.get(Math.min(line, spans.size() - 1));
      return start + span.getInputIndex() + Math.min(column, span.getLength());
    }

    /** Removes the nodes between the tags of an element whose content is not text. */
    private static void unlinkTo(String element, Node opening) {
      Node next = opening.getNext();
      while (next != null) {
        Node current = next;
        next = current.getNext();
        boolean closes =
            current instanceof HtmlInline tag && RawHtml.closes(tag.getLiteral(), element);
        current.unlink();
        if (closes) {
          return;
        }
      }
    }
  }
}
