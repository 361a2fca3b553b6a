package dev.pamphlet.newsletter.markdown;

import dev.pamphlet.markdown.Attributes;
import dev.pamphlet.markdown.Body;
import dev.pamphlet.markdown.BoundedHtml;
import dev.pamphlet.markdown.Dialect;
import dev.pamphlet.markdown.Figure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Renders Markdown for mail programs. A policy keeps harmless elements that all of them show alike,
 * and gives each its style. Of any other element only the text stays.
 */
final class MailHtml {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{1,40}");
  private static final Pattern TITLE_OF_ALERT = Pattern.compile("alert-title");
  private static final Pattern ALERT = Pattern.compile("alert alert-[a-z]+");

  /** The class of cells whose words stay whole. */
  private static final String WHOLE_WORDS = "whole-words";

  /** What the sanitiser puts between two braces against templates in browsers. */
  private static final Pattern BETWEEN_BRACES = Pattern.compile("(?<=\\{)(?:<!-- -->|\\u200b)");

  private final Targets targets;
  private final PolicyFactory policy;

  MailHtml(Targets targets, TextDirection direction) {
    this.targets = targets;
    this.policy = policy(new Styles(direction));
  }

  /**
   * Renders a text whose links are absolute.
   *
   * @throws BoundedHtml.Exceeded when the HTML gets longer than {@code out} allows
   */
  String render(Body body, BoundedHtml out) {
    PhoneTables tables = new PhoneTables();
    Figure.settle(body.document(), address -> targets.picture(address).isPresent());
    HtmlRenderer.builder()
        .nodeRendererFactory(context -> new NotesHtml(context, body))
        .nodeRendererFactory(Figure.Html::new)
        .extensions(Dialect.EXTENSIONS)
        .attributeProviderFactory(
            context -> (node, tag, attributes) -> addAttributes(node, attributes, tables))
        .percentEncodeUrls(true)
        .build()
        .render(body.document(), out);
    return BETWEEN_BRACES.matcher(policy.sanitize(out.take())).replaceAll("").strip();
  }

  private void addAttributes(Node node, Map<String, String> attributes, PhoneTables tables) {
    Attributes.add(node, attributes);
    if (node instanceof TableCell cell && tables.fits(cell)) {
      attributes.put("class", WHOLE_WORDS);
    } else if (node instanceof Image image) {
      targets
          .picture(image.getDestination())
          .ifPresent(picture -> attributes.putAll(picture.attributes()));
    }
  }

  private PolicyFactory policy(Styles styles) {
    HtmlPolicyBuilder policy =
        new HtmlPolicyBuilder()
            .allowElements(
                "b", "br", "caption", "cite", "dd", "del", "dl", "dt", "em", "i", "ins", "rp", "rt",
                "ruby", "s", "span", "strong", "sub", "sup", "tbody", "tfoot", "thead", "tr", "u",
                "var")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching((element, attribute, value) -> orNone(targets.ofLink(value)))
            .onElements("a")
            .allowAttributes("src")
            .matching((element, attribute, value) -> orNone(targets.ofImage(value)))
            .onElements("img")
            .allowAttributes("alt", "title")
            .onElements("img")
            .allowAttributes("title")
            .onElements("a", "abbr")
            .allowAttributes("width", "height")
            .matching(NUMBER)
            .onElements("img")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .allowAttributes("colspan", "rowspan")
            .matching(NUMBER)
            .onElements("th", "td")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td", "p", "div")
            .allowAttributes("scope")
            .matching(true, "col", "row")
            .onElements("th")
            .allowAttributes("dir")
            .matching(true, "ltr", "rtl", "auto")
            .globally()
            .allowAttributes("lang")
            .matching(LANGUAGE)
            .globally()
            .allowAttributes("class")
            .matching(TITLE_OF_ALERT)
            .onElements("p")
            .allowAttributes("class")
            .matching(ALERT)
            .onElements("div")
            .allowAttributes("class")
            .matching(true, WHOLE_WORDS)
            .onElements("th", "td");
    styles
        .all()
        .forEach(
            (element, style) ->
                policy.allowElements(
                    (name, attributes) -> styled(name, attributes, styles), element));
    return policy.toFactory();
  }

  /** The sanitiser drops an attribute that has no value. */
  private static String orNone(Optional<String> address) {
    return address.orElse(null);
  }

  private static String styled(String element, List<String> attributes, Styles styles) {
    int written = attributes.indexOf("class");
    Optional<String> variant =
        written < 0 ? Optional.empty() : Optional.of(attributes.get(written + 1));
    if (written >= 0) {
      attributes.subList(written, written + 2).clear();
    }
    Styles.Style style = styles.of(element, variant);
    if (!style.classes().isEmpty()) {
      attributes.addAll(List.of("class", style.classes()));
    }
    int align = attributes.indexOf("align");
    String aligned = align < 0 ? "" : " text-align: " + attributes.get(align + 1) + ";";
    attributes.addAll(List.of("style", style.css() + aligned));
    return element.equals("h1") ? "h2" : element;
  }
}
