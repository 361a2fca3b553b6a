package dev.pamphlet.articles.markdown;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A body, parsed whole, and where its nodes stand in the file.
 *
 * @param start offset of the body in the source
 */
record Body(
    SourceText source, int start, Document document, DefinitionMap<FootnoteDefinition> footnotes) {

  /** What an article may use beyond CommonMark. */
  static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.create(),
          TaskListItemsExtension.create(),
          AutolinkExtension.create(),
          FootnotesExtension.create(),
          new AlertExtension());

  /** Nobody reads deeper; beyond it markup is text, and no visitor runs out of stack. */
  private static final int MAX_NESTING = 50;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(MAX_NESTING)
          .maxInlineNesting(MAX_NESTING)
          .build();

  static Body parse(SourceText source, int start) {
    Document document = (Document) PARSER.parse(source.text().substring(start));
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
