package dev.pamphlet.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A piece of Markdown that stands within something else: a question, an answer, a reason. What
 * structures a whole page has no meaning in it: headings are paragraphs, footnotes are text.
 *
 * @param html sanitised; without the paragraph's own tags when it is a single one
 * @param text what a reader sees of it, in one line
 */
public record Fragment(String html, String text) {

  private static final Parser PARSER = Dialect.parser(Dialect.WITHOUT_FOOTNOTES);

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(Dialect.WITHOUT_FOOTNOTES)
          .attributeProviderFactory(
              context -> (node, tag, attributes) -> Attributes.add(node, attributes))
          .omitSingleParagraphP(true)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(Address.ALLOWED_ONLY)
          .percentEncodeUrls(true)
          .build();

  /**
   * Renders a piece. Its source has been held to {@link ParserBounds}.
   *
   * @param mostHtml characters
   * @throws BoundedHtml.Exceeded when there would be more
   */
  public static Fragment of(String markdown, int mostHtml) {
    Node document = PARSER.parse(markdown);
    document.accept(new WithoutHeadings());
    BoundedHtml html = new BoundedHtml(mostHtml);
    RENDERER.render(document, html);
    return new Fragment(HtmlPolicy.sanitize(html.take()).strip(), VisibleText.inLine(document));
  }

  /** Turns headings into paragraphs. */
  private static final class WithoutHeadings extends AbstractVisitor {

    @Override
    public void visit(Heading heading) {
      Paragraph paragraph = new Paragraph();
      while (heading.getFirstChild() != null) {
        paragraph.appendChild(heading.getFirstChild());
      }
      heading.insertBefore(paragraph);
      heading.unlink();
    }
  }
}
