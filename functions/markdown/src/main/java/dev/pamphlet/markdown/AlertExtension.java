package dev.pamphlet.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * GitHub's alerts: block quotes at the top level whose first line is a marker and nothing else,
 * with some text after it. Any other quote stays a quote.
 */
final class AlertExtension implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {

  @Override
  public void extend(Parser.Builder parser) {
    parser.postProcessor(AlertExtension::convertQuotes);
  }

  @Override
  public void extend(HtmlRenderer.Builder renderer) {
    renderer.nodeRendererFactory(AlertHtml::new);
  }

  private static Node convertQuotes(Node document) {
    Node next;
    for (Node node = document.getFirstChild(); node != null; node = next) {
      next = node.getNext();
      if (node instanceof BlockQuote quote) {
        kindOf(quote).ifPresent(kind -> convert(quote, kind));
      }
    }
    return document;
  }

  private static Optional<Alert.Kind> kindOf(BlockQuote quote) {
    if (quote.getFirstChild() instanceof Paragraph paragraph
        && paragraph.getFirstChild() instanceof Text marker
        && isAsWritten(marker)
        && (isLineBreak(marker.getNext())
            || marker.getNext() == null && paragraph.getNext() != null)) {
      return Alert.Kind.ofMarker(marker.getLiteral());
    }
    return Optional.empty();
  }

  private static void convert(BlockQuote quote, Alert.Kind kind) {
    Alert alert = new Alert(kind);
    alert.setSourceSpans(quote.getSourceSpans());
    quote.insertBefore(alert);
    removeMarker(quote.getFirstChild());
    while (quote.getFirstChild() != null) {
      alert.appendChild(quote.getFirstChild());
    }
    quote.unlink();
  }

  private static void removeMarker(Node paragraph) {
    paragraph.getFirstChild().unlink();
    if (paragraph.getFirstChild() == null) {
      paragraph.unlink();
    } else {
      paragraph.getFirstChild().unlink();
    }
  }

  /** Whether a text is as long as its source: an escaped bracket begins no marker. */
  private static boolean isAsWritten(Text text) {
    int written = text.getSourceSpans().stream().mapToInt(SourceSpan::getLength).sum();
    return written == text.getLiteral().length();
  }

  private static boolean isLineBreak(Node node) {
    return node instanceof SoftLineBreak || node instanceof HardLineBreak;
  }

  private record AlertHtml(HtmlNodeRendererContext context) implements NodeRenderer {

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Alert.class);
    }

    @Override
    public void render(Node node) {
      Alert.Kind kind = ((Alert) node).kind();
      HtmlWriter html = context.getWriter();
      html.line();
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("class", kind.cssClass());
      attributes.put("role", "note");
      html.tag("div", attributes);
      html.line();
      html.tag("p", Map.of("class", "alert-title"));
      html.text(kind.title());
      html.tag("/p");
      html.line();
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
      html.tag("/div");
      html.line();
    }
  }
}
