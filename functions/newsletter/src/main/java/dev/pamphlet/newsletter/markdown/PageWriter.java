package dev.pamphlet.newsletter.markdown;

import dev.pamphlet.markdown.Address;
import dev.pamphlet.markdown.Attributes;
import dev.pamphlet.markdown.BoundedHtml;
import dev.pamphlet.markdown.Dialect;
import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.HtmlPolicy;
import dev.pamphlet.markdown.SourceText;
import dev.pamphlet.newsletter.issues.WritePage;
import dev.pamphlet.newsletter.letter.AnnouncedArticle;
import dev.pamphlet.newsletter.letter.Draft;
import dev.pamphlet.newsletter.templates.JteannouncedGenerated;
import dev.pamphlet.platform.page.Texts;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders an issue for the archive: the editor's text, rendered as in articles, and a pointer to
 * the article that the issue announces. It is not the HTML of the letter, which has styles in its
 * elements; pages do not allow them.
 */
public final class PageWriter implements WritePage {

  /** The letter of such an issue is refused long before. */
  private static final int MAX_HTML = 500_000;

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(Dialect.EXTENSIONS)
          .attributeProviderFactory(
              context -> (node, tag, attributes) -> Attributes.add(node, attributes))
          .sanitizeUrls(true)
          .urlSanitizer(Address.ALLOWED_ONLY)
          .percentEncodeUrls(true)
          .build();

  @Override
  public String write(String language, Draft draft) {
    return words(draft.markdown())
        + draft.article().map(article -> pointer(language, article)).orElse("");
  }

  private static String words(String markdown) {
    Node document = Dialect.PARSER.parse(SourceText.of(markdown, new Findings()).text());
    document.accept(new BelowTheSubject());
    BoundedHtml html = new BoundedHtml(MAX_HTML);
    RENDERER.render(document, html);
    return HtmlPolicy.sanitize(html.take());
  }

  private static String pointer(String language, AnnouncedArticle article) {
    StringOutput html = new StringOutput();
    JteannouncedGenerated.render(
        new OwaspHtmlTemplateOutput(html), null, Texts.of(PageWriter.class, language), article);
    return html.toString();
  }

  /** The subject is the page's only heading of the first level. */
  private static final class BelowTheSubject extends AbstractVisitor {

    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.max(2, heading.getLevel()));
      visitChildren(heading);
    }
  }
}
