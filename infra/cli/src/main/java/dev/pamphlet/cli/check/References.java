package dev.pamphlet.cli.check;

import dev.pamphlet.markdown.Dialect;
import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.FrontMatterBlock;
import dev.pamphlet.markdown.ParserBounds;
import dev.pamphlet.markdown.Position;
import dev.pamphlet.markdown.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Finds the links and images of an article, in the Markdown that the API reads, with their places
 * in the author's file.
 */
final class References extends AbstractVisitor {

  private final SourceText source;
  private final int bodyStart;
  private final List<Reference> found = new ArrayList<>();

  private References(SourceText source, int bodyStart) {
    this.source = source;
    this.bodyStart = bodyStart;
  }

  /** The links and images of a source; none if the API would not parse its body. */
  static List<Reference> in(String source) {
    Findings reportedByTheReader = new Findings();
    SourceText text = SourceText.of(source, reportedByTheReader);
    int start = FrontMatterBlock.of(text, reportedByTheReader).bodyStart();
    if (!ParserBounds.hold(text, start, reportedByTheReader)) {
      return List.of();
    }
    References references = new References(text, start);
    Dialect.PARSER.parse(text.text().substring(start)).accept(references);
    return List.copyOf(references.found);
  }

  @Override
  public void visit(Link link) {
    add(Reference.Kind.LINK, link.getDestination(), link);
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    add(Reference.Kind.IMAGE, image.getDestination(), image);
    visitChildren(image);
  }

  private void add(Reference.Kind kind, String address, Node node) {
    Position at =
        node.getSourceSpans().stream()
            .findFirst()
            .map(span -> source.position(bodyStart + span.getInputIndex()))
            .orElse(Position.START);
    found.add(new Reference(kind, address, at.line(), at.column()));
  }
}
