package dev.pamphlet.articles.markdown;

import dev.pamphlet.articles.ArticleText;
import dev.pamphlet.articles.FrontMatter;
import dev.pamphlet.articles.ReadArticleText;
import dev.pamphlet.content.Heading;
import dev.pamphlet.content.Section;
import dev.pamphlet.markdown.Body;
import dev.pamphlet.markdown.BoundedHtml;
import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.FrontMatterBlock;
import dev.pamphlet.markdown.ParserBounds;
import dev.pamphlet.markdown.SourceText;
import dev.pamphlet.markdown.VisibleText;
import dev.pamphlet.markdown.source.MalformedSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads an article's source: YAML front matter between two lines of {@code ---}, then CommonMark
 * with GitHub's tables, strikethrough, task lists, autolinks, footnotes and alerts.
 *
 * <p>The whole body is parsed and then split at its level-2 headings, so that footnotes and link
 * references work across sections. Positions refer to the author's file. Safe for use by several
 * threads.
 */
public final class MarkdownReader implements ReadArticleText {

  /**
   * With this limit the whole article, in any script and escaped twice, fits into a response of
   * Lambda.
   */
  private static final int MAX_HTML = 1_500_000;

  /**
   * Reads and renders a source. It may have any line endings and begin with a byte order mark.
   *
   * @param source the caller limits its length; this class limits only nesting, table cells and
   *     repeated definitions, which make much HTML of little text
   * @throws MalformedSource with all faults
   */
  @Override
  public ArticleText read(String source) {
    Findings findings = new Findings();
    SourceText text = SourceText.of(source, findings);
    FrontMatterBlock block = FrontMatterBlock.of(text, findings);
    Optional<FrontMatter> frontMatter =
        block.yaml().map(yaml -> FrontMatterReader.read(yaml, findings));
    List<Section> sections = sections(text, block.bodyStart(), frontMatter, findings);
    findings.refuseFaults();
    return new ArticleText(frontMatter.orElseThrow(), sections, findings.warnings());
  }

  private static List<Section> sections(
      SourceText text, int start, Optional<FrontMatter> frontMatter, Findings findings) {
    if (!ParserBounds.hold(text, start, findings)) {
      return List.of();
    }
    Body body = Body.parse(text, start, findings);
    HeadingLevels.settle(body, frontMatter.map(FrontMatter::title).orElse(""), findings);
    Outline outline = Outline.of(body, findings);
    boolean published = frontMatter.filter(FrontMatter::published).isPresent();
    if (published && outline.parts().isEmpty()) {
      findings.fault(
          text.position(start), Findings.BODY, "the article has no text and cannot be published");
    }
    Lint.check(body, outline, findings);
    try {
      return render(body, outline);
    } catch (BoundedHtml.Exceeded exceeded) {
      findings.fault(
          text.position(start),
          Findings.BODY,
          String.format(
              Locale.ROOT, "the article makes more than %,d characters of HTML", MAX_HTML));
      return List.of();
    }
  }

  private static List<Section> render(Body body, Outline outline) {
    SectionHtml html = new SectionHtml(body, outline.anchors(), new BoundedHtml(MAX_HTML));
    List<Part> parts = outline.parts();
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      int end = i + 1 < parts.size() ? parts.get(i + 1).start() : body.source().length();
      sections.add(
          new Section(
              part.id(),
              part.title(),
              VisibleText.words(part.nodes()),
              body.source().text().substring(part.start(), end),
              html.render(part),
              headings(part, outline.anchors())));
    }
    return sections;
  }

  private static List<Heading> headings(Part part, Anchors anchors) {
    return part.headings().stream()
        .map(line -> new Heading(anchors.of(line.node()).orElseThrow(), line.title(), line.level()))
        .toList();
  }
}
