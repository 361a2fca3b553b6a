package dev.pamphlet.cli.check;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Finds every link and image of a source, with the places of the author's file. */
final class References extends AbstractVisitor {

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(AutolinkExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private static final String FENCE = "---";

  private final List<String> lines;
  private final List<Reference> found = new ArrayList<>();

  private References(List<String> lines) {
    this.lines = lines;
  }

  static List<Reference> in(String source) {
    References references = new References(withoutFrontMatter(source.lines().toList()));
    PARSER.parse(String.join("\n", references.lines)).accept(references);
    return List.copyOf(references.found);
  }

  /** With blank lines in its place, so that all others keep their numbers. */
  private static List<String> withoutFrontMatter(List<String> source) {
    List<String> lines = new ArrayList<>(source);
    int end = 0;
    for (int i = 1; i < lines.size() && end == 0; i++) {
      end = lines.get(i).stripTrailing().equals(FENCE) ? i : 0;
    }
    for (int i = 0; i <= end && end > 0; i++) {
      lines.set(i, "");
    }
    return lines;
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
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      found.add(new Reference(kind, address, 0, 0));
      return;
    }
    SourceSpan at = spans.get(0);
    String line = lines.get(at.getLineIndex());
    int before = Math.min(at.getColumnIndex(), line.length());
    found.add(
        new Reference(kind, address, at.getLineIndex() + 1, line.codePointCount(0, before) + 1));
  }
}
