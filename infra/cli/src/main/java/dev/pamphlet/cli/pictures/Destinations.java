package dev.pamphlet.cli.pictures;

import dev.pamphlet.markdown.Dialect;
import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.FrontMatterBlock;
import dev.pamphlet.markdown.ParserBounds;
import dev.pamphlet.markdown.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * Finds the addresses of pictures in an article's source: in Markdown, in the tags of raw HTML, and
 * in the front matter.
 */
final class Destinations extends AbstractVisitor {

  private static final Pattern CARD_IMAGE =
      Pattern.compile("(?m)^image:[ \\t]*([\"']?)([^\"'#\\s]+)\\1[ \\t]*(?:[ \\t]#.*)?$");

  private static final Pattern IMG =
      Pattern.compile(
          "<img\\b[^>]*?\\ssrc\\s*=\\s*([\"']?)([^\"'\\s>]+)\\1", Pattern.CASE_INSENSITIVE);

  /** An address in Markdown without angle brackets. */
  private static final Pattern WRITTEN =
      Pattern.compile("\\s*(?:<([^<>\\n]*)>|((?:[^\\s()\\\\]|\\\\.|\\([^\\s()]*\\))+))");

  private final SourceText source;
  private final int bodyStart;
  private final List<Destination> found = new ArrayList<>();

  private Destinations(SourceText source, int bodyStart) {
    this.source = source;
    this.bodyStart = bodyStart;
  }

  /** The destinations in a source, in its order; none if the API would not parse its body. */
  static List<Destination> in(String source) {
    Findings reportedByTheReader = new Findings();
    SourceText text = SourceText.of(source, reportedByTheReader);
    FrontMatterBlock block = FrontMatterBlock.of(text, reportedByTheReader);
    if (!ParserBounds.hold(text, block.bodyStart(), reportedByTheReader)) {
      return List.of();
    }
    Destinations destinations = new Destinations(text, block.bodyStart());
    block.yaml().ifPresent(destinations::frontMatter);
    Dialect.PARSER.parse(text.text().substring(block.bodyStart())).accept(destinations);
    destinations.found.sort(Comparator.comparingInt(Destination::start));
    return List.copyOf(destinations.found);
  }

  /**
   * A source with some addresses replaced. The result is parsed again to verify it, because an
   * address can be written in many ways.
   *
   * @param others some of its destinations, with their new addresses
   * @param failed gets each that was not replaced
   */
  static String replaced(String source, List<Destination> others, Consumer<Destination> failed) {
    StringBuilder text = new StringBuilder(SourceText.of(source, new Findings()).text());
    for (int i = others.size() - 1; i >= 0; i--) {
      text.replace(others.get(i).start(), others.get(i).end(), others.get(i).address());
    }
    List<String> now = in(text.toString()).stream().map(Destination::address).toList();
    List<Destination> before = in(source);
    for (Destination other : others) {
      int index = before.stream().map(Destination::start).toList().indexOf(other.start());
      if (now.size() != before.size() || !now.get(index).equals(other.address())) {
        failed.accept(other);
      }
    }
    return text.toString();
  }

  private void frontMatter(String yaml) {
    Matcher image = CARD_IMAGE.matcher(yaml);
    if (image.find()) {
      int start = source.lineStart(FrontMatterBlock.FIRST_LINE) + image.start(2);
      add(true, start, start, start + image.group(2).length(), image.group(2));
    }
  }

  @Override
  public void visit(Image image) {
    inline(true, image, image.getDestination());
    visitChildren(image);
  }

  @Override
  public void visit(Link link) {
    inline(false, link, link.getDestination());
    visitChildren(link);
  }

  /** A definition may be for a picture or for a link to one. */
  @Override
  public void visit(LinkReferenceDefinition definition) {
    if (!definition.getSourceSpans().isEmpty()) {
      int start = start(definition);
      int colon = source.text().indexOf("]:", start + 1 + definition.getLabel().length());
      if (colon >= 0 && colon < end(definition)) {
        written(false, start, colon + 2, definition.getDestination());
      }
    }
  }

  @Override
  public void visit(HtmlInline tag) {
    html(tag);
  }

  @Override
  public void visit(HtmlBlock block) {
    html(block);
  }

  private void html(Node node) {
    if (node.getSourceSpans().isEmpty()) {
      return;
    }
    int start = start(node);
    Matcher tag = IMG.matcher(source.text().substring(start, end(node)));
    while (tag.find()) {
      add(true, start + tag.start(), start + tag.start(2), start + tag.end(2), tag.group(2));
    }
  }

  /** An address after its label; one in a definition elsewhere is found there. */
  private void inline(boolean isImage, Node node, String address) {
    if (node.getSourceSpans().isEmpty()) {
      return;
    }
    Node last = node.getLastChild();
    int label = last == null || last.getSourceSpans().isEmpty() ? start(node) + 1 : end(last);
    int bracket = source.text().indexOf("](", label);
    if (bracket >= 0 && bracket < end(node)) {
      written(isImage, start(node), bracket + 2, address);
    }
  }

  private void written(boolean isImage, int at, int from, String address) {
    Matcher written = WRITTEN.matcher(source.text()).region(from, source.length());
    if (written.lookingAt()) {
      int group = written.group(1) == null ? 2 : 1;
      add(isImage, at, written.start(group), written.end(group), address);
    }
  }

  private void add(boolean isImage, int at, int start, int end, String address) {
    found.add(new Destination(isImage, source.position(at), start, end, address));
  }

  private int start(Node node) {
    return bodyStart + node.getSourceSpans().get(0).getInputIndex();
  }

  private int end(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    SourceSpan last = spans.get(spans.size() - 1);
    return bodyStart + last.getInputIndex() + last.getLength();
  }
}
