package dev.pamphlet.articles.markdown;

import dev.pamphlet.content.PictureAddress;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.markdown.Address;
import dev.pamphlet.markdown.Attributes;
import dev.pamphlet.markdown.Body;
import dev.pamphlet.markdown.BoundedHtml;
import dev.pamphlet.markdown.Dialect;
import dev.pamphlet.markdown.Figure;
import dev.pamphlet.markdown.HtmlPolicy;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders sections. Raw HTML is clean already and addresses are checked here; {@link HtmlPolicy} is
 * a second check, which keeps only what a section may contain.
 */
final class SectionHtml {

  /** An element that the sanitiser wrote, up to its end; it leaves no bracket in an attribute. */
  private static final Pattern UNSIZED =
      Pattern.compile("<img(?![^>]* (?:width|height)=)[^>]* src=\"(/images/[^\"]+)\"[^>]*?(?= />)");

  private final Body body;
  private final Anchors anchors;
  private final BoundedHtml out;

  SectionHtml(Body body, Anchors anchors, BoundedHtml out) {
    this.body = body;
    this.anchors = anchors;
    this.out = out;
  }

  /** Moves a section's nodes out of the body and renders them. */
  String render(Part part) {
    FootnoteNumbers footnotes = new FootnoteNumbers(part.id(), part.nodes(), body.footnotes());
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .nodeRendererFactory(context -> new FootnoteHtml(context, footnotes))
            .nodeRendererFactory(Figure.Html::new)
            .extensions(Dialect.EXTENSIONS)
            .attributeProviderFactory(context -> this::addAttributes)
            .sanitizeUrls(true)
            .urlSanitizer(Address.ALLOWED_ONLY)
            .percentEncodeUrls(true)
            .build();
    Document section = new Document();
    part.nodes().forEach(section::appendChild);
    Figure.settle(section, address -> PictureAddress.ofPath(address).isPresent());
    renderer.render(section, out);
    return withSizes(HtmlPolicy.sanitize(out.take()));
  }

  /** Says how much space the site's own pictures take, unless their author does. */
  private static String withSizes(String html) {
    return UNSIZED
        .matcher(html)
        .replaceAll(
            image ->
                Matcher.quoteReplacement(image.group())
                    + PictureAddress.ofPath(image.group(1))
                        .map(SectionHtml::attributes)
                        .orElse(""));
  }

  private static String attributes(PictureAddress picture) {
    return picture.attributes().entrySet().stream()
        .map(each -> " %s=\"%s\"".formatted(each.getKey(), each.getValue()))
        .collect(Collectors.joining());
  }

  private void addAttributes(Node node, String tag, Map<String, String> attributes) {
    Attributes.add(node, attributes);
    if (node instanceof Heading) {
      anchors.of(node).ifPresent(id -> attributes.put("id", id));
    } else if (node instanceof Link link) {
      attributes.computeIfPresent("href", (name, address) -> href(link, address));
    }
  }

  /** A link within the article leads to an id that it has now. */
  private String href(Link link, String address) {
    return link.getDestination().startsWith("#")
        ? anchors
            .target(link.getDestination().substring(1))
            .map(id -> "#" + new SectionId(id).encoded())
            .orElse(address)
        : Address.fromRoot(address);
  }
}
