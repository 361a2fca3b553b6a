package dev.pamphlet.articles.markdown;

import dev.pamphlet.markdown.Address;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A canonical form of HTML, in which a specification and an article are equal if they mean the
 * same. It removes what every article does differently: the levels and ids of headings, addresses
 * that an article may not have, and additional attributes.
 */
final class CanonicalHtml {

  private static final Set<String> ADDED =
      Set.of("id", "loading", "scope", "aria-label", "data-footnote-ref", "disabled");

  private static final String BLOCKS =
      "blockquote|body|del|details|div|dl|dt|dd|heading|hr|li|ol|p|pre|section|summary|table|tbody"
          + "|td|tfoot|th|thead|tr|ul";

  private final StringBuilder html = new StringBuilder();

  private CanonicalHtml() {}

  static String of(String html) {
    CanonicalHtml canonical = new CanonicalHtml();
    canonical.append(Jsoup.parseBodyFragment(html).body(), false);
    return canonical
        .html
        .toString()
        .replaceAll("\\s*(</?(?:" + BLOCKS + ")(?: [^>]*)?>)\\s*", "$1")
        .replaceAll("\\s*<br>\\s*", "<br>")
        .strip();
  }

  private void append(Node node, boolean preformatted) {
    if (node instanceof TextNode text) {
      String whole = text.getWholeText();
      html.append(
          preformatted
              ? whole.replace(' ', '·').replace("\n", "¶")
              : whole.replaceAll("[ \\t\\n\\r]+", " "));
    } else if (node instanceof Element element) {
      appendElement(element, preformatted || element.normalName().equals("pre"));
    }
  }

  private void appendElement(Element element, boolean preformatted) {
    String name = element.normalName().replaceFirst("^h[1-6]$", "heading");
    TreeMap<String, String> attributes = new TreeMap<>();
    for (Attribute attribute : element.attributes()) {
      if (!ADDED.contains(attribute.getKey()) && isAllowed(attribute)) {
        String value = parentheses(attribute.getValue());
        attributes.put(
            attribute.getKey(),
            attribute.getKey().equals("href") ? Address.fromRoot(value) : value);
      }
    }
    boolean isShown = !(Set.of("a", "img", "body").contains(name) && attributes.isEmpty());
    if (isShown) {
      html.append('<').append(name);
      attributes.forEach((key, value) -> html.append(' ').append(key).append('=').append(value));
      html.append('>');
    }
    element.childNodes().forEach(child -> append(child, preformatted));
    if (isShown && !element.tag().isSelfClosing()) {
      html.append("</").append(name).append('>');
    }
  }

  /** The sanitiser percent-encodes parentheses in addresses, which makes no difference. */
  private static String parentheses(String value) {
    return value.replace("%28", "(").replace("%29", ")");
  }

  private static boolean isAllowed(Attribute attribute) {
    return switch (attribute.getKey()) {
      case "href" -> Address.isForLink(attribute.getValue());
      case "src" -> Address.isForImage(attribute.getValue());
      default -> true;
    };
  }
}
