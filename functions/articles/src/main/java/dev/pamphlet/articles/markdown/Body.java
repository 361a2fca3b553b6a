package dev.pamphlet.articles.markdown;

import dev.pamphlet.markdown.Dialect;
import dev.pamphlet.markdown.Position;
import dev.pamphlet.markdown.SourceText;
import java.util.List;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * A body, parsed whole, and where its nodes stand in the file.
 *
 * @param start offset of the body in the source
 */
record Body(
    SourceText source, int start, Document document, DefinitionMap<FootnoteDefinition> footnotes) {

  static Body parse(SourceText source, int start) {
    Document document = (Document) Dialect.PARSER.parse(source.text().substring(start));
    Adjustments adjustments = new Adjustments();
    document.accept(adjustments);
    return new Body(source, start, document, adjustments.footnotes);
  }

  /** Where a node begins in the file. */
  Position at(Node node) {
    return source.position(offset(node));
  }

  /** The offset in the source at which a node, or else what it is part of, begins. */
  int offset(Node node) {
    for (Node part = node; part != null; part = part.getParent()) {
      List<SourceSpan> spans = part.getSourceSpans();
      if (!spans.isEmpty()) {
        return start + spans.get(0).getInputIndex();
      }
    }
    return start;
  }

  /** The offset in the source at which a node ends. */
  int endOffset(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return offset(node);
    }
    SourceSpan last = spans.get(spans.size() - 1);
    return start + last.getInputIndex() + last.getLength();
  }

  /** Collects the footnotes and settles what CommonMark leaves to a site. */
  private static final class Adjustments extends AbstractVisitor {

    private static final String PLAIN_HTTP = "http://";

    private final DefinitionMap<FootnoteDefinition> footnotes =
        new DefinitionMap<>(FootnoteDefinition.class);

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof FootnoteDefinition definition) {
        footnotes.putIfAbsent(definition.getLabel(), definition);
      }
      visitChildren(block);
    }

    /** A title inside a quote or a list: the page has one {@code h1}, the article's. */
    @Override
    public void visit(Heading heading) {
      if (heading.getLevel() == 1 && !(heading.getParent() instanceof Document)) {
        heading.setLevel(2);
      }
      visitChildren(heading);
    }

    /** {@code www.example.org} without a scheme is meant as a link, and links are https. */
    @Override
    public void visit(Link link) {
      if (link.getFirstChild() instanceof Text text
          && text.getLiteral().startsWith("www.")
          && link.getDestination().equals(PLAIN_HTTP + text.getLiteral())) {
        link.setDestination("https://" + text.getLiteral());
      }
      visitChildren(link);
    }
  }
}
