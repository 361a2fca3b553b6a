package dev.pamphlet.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A piece of Markdown inside something else: a question, an answer, a reason. The structure of a
 * whole page has no meaning in it: headings become paragraphs; footnotes and raw HTML become text.
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
          .sanitizeUrls(true)
          .urlSanitizer(Address.ALLOWED_ONLY)
          .percentEncodeUrls(true)
          .build();

  /**
   * Renders a piece. Its file has passed {@link ParserBounds}.
   *
   * @param mostHtml the limit, in characters
   * @throws BoundedHtml.Exceeded when the HTML is longer, or when too many brackets are nested
   */
  public static Fragment of(String markdown, int mostHtml) {
    if (ParserBounds.tooManyBrackets(markdown).isPresent()) {
      throw new BoundedHtml.Exceeded();
    }
    Node document = PARSER.parse(markdown);
    document.accept(new PlainStructure());
    BoundedHtml html = new BoundedHtml(mostHtml);
    RENDERER.render(document, html);
    return new Fragment(HtmlPolicy.sanitize(html.take()).strip(), VisibleText.inLine(document));
  }

  /** Turns headings into paragraphs and raw HTML into text. */
  private static final class PlainStructure extends AbstractVisitor {

    @Override
    public void visit(HtmlInline html) {
      replace(html, new Text(html.getLiteral()));
    }

    @Override
    public void visit(HtmlBlock html) {
      Paragraph paragraph = new Paragraph();
      paragraph.appendChild(new Text(html.getLiteral()));
      replace(html, paragraph);
    }

    @Override
    public void visit(Heading heading) {
      Paragraph paragraph = new Paragraph();
      while (heading.getFirstChild() != null) {
        paragraph.appendChild(heading.getFirstChild());
      }
      replace(heading, paragraph);
      visitChildren(paragraph);
    }

    private static void replace(Node node, Node other) {
      node.insertBefore(other);
      node.unlink();
    }
  }
}
