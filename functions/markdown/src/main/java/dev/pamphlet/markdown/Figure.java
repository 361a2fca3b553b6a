package dev.pamphlet.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * A picture that is a paragraph of its own and has a title: the title is its caption.
 *
 * <pre>{@code
 * ![A request passes the gateway](way.svg "The way of a request")
 * }</pre>
 */
public final class Figure extends CustomBlock {

  private final String caption;

  private Figure(String caption) {
    this.caption = caption;
  }

  /**
   * Turns such paragraphs into figures.
   *
   * @param address tells whether the picture at an address can be a figure
   */
  public static void settle(Node document, Predicate<String> address) {
    List<Paragraph> alone = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Paragraph paragraph) {
            if (paragraph.getFirstChild() instanceof Image image
                && image.getNext() == null
                && image.getTitle() != null
                && !image.getTitle().isBlank()
                && address.test(image.getDestination())) {
              alone.add(paragraph);
            }
          }
        });
    alone.forEach(Figure::replace);
  }

  private static void replace(Paragraph paragraph) {
    Image image = (Image) paragraph.getFirstChild();
    Figure figure = new Figure(image.getTitle());
    figure.setSourceSpans(paragraph.getSourceSpans());
    image.setTitle(null);
    figure.appendChild(image);
    paragraph.insertBefore(figure);
    paragraph.unlink();
  }

  /** Renders figures. */
  public record Html(HtmlNodeRendererContext context) implements NodeRenderer {

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Figure.class);
    }

    @Override
    public void render(Node node) {
      HtmlWriter html = context.getWriter();
      html.line();
      html.tag("figure");
      context.render(node.getFirstChild());
      html.tag("figcaption");
      html.text(((Figure) node).caption);
      html.tag("/figcaption");
      html.tag("/figure");
      html.line();
    }
  }
}
