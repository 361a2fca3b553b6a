package dev.pamphlet.articles.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Parses HTML as a browser does and names everything in it that could run, fetch or hide something.
 * It does not depend on how the HTML was made.
 */
final class UntrustedHtml {

  private static final Set<String> ELEMENTS =
      Set.of(
          ("h2 h3 h4 h5 h6 p blockquote pre code hr br ul ol li a img em strong del sup "
                  + "table thead tbody tr th td input section div "
                  + "abbr b caption cite col colgroup dd details dfn dl dt figcaption figure i ins "
                  + "kbd mark q rp rt ruby s samp small span strike sub summary tfoot time tt var "
                  + "wbr")
              .split(" "));

  private static final Set<String> ATTRIBUTES =
      Set.of(
          ("id class href src alt title start align scope type disabled checked role loading "
                  + "aria-label lang dir width height open colspan rowspan span value datetime")
              .split(" "));

  private UntrustedHtml() {}

  /** Everything that a page must not take from an author; empty if the HTML is safe. */
  static List<String> dangersIn(String html) {
    List<String> dangers = new ArrayList<>();
    Jsoup.parseBodyFragment(html).body().childNodes().forEach(node -> collect(node, dangers));
    return dangers;
  }

  private static void collect(Node node, List<String> dangers) {
    if (node instanceof Comment comment && !comment.getData().isBlank()) {
      dangers.add("comment " + comment.getData());
    }
    if (node instanceof Element element) {
      if (!ELEMENTS.contains(element.normalName())) {
        dangers.add("element " + element.normalName());
      }
      element.attributes().forEach(attribute -> collect(element, attribute, dangers));
    }
    node.childNodes().forEach(child -> collect(child, dangers));
  }

  private static void collect(Element element, Attribute attribute, List<String> dangers) {
    String name = attribute.getKey();
    if (!ATTRIBUTES.contains(name)) {
      dangers.add("attribute " + name);
    }
    if (name.equals("href") && !leadsSomewhereSafe(attribute.getValue(), "https://", "mailto:")
        || name.equals("src") && !leadsSomewhereSafe(attribute.getValue(), "https://")) {
      dangers.add("address " + attribute.getValue());
    }
    if (name.equals("type") && !attribute.getValue().equals("checkbox")) {
      dangers.add(element.normalName() + " of type " + attribute.getValue());
    }
  }

  /** Reads an address as browsers do: without white space and controls, a backslash as a slash. */
  private static boolean leadsSomewhereSafe(String address, String... schemes) {
    String read =
        address.replaceAll("[\\p{Cntrl}\\s]", "").replace('\\', '/').toLowerCase(Locale.ROOT);
    for (String scheme : schemes) {
      if (read.startsWith(scheme)) {
        return true;
      }
    }
    return !read.startsWith("//") && !read.matches("[^/?#]*:.*");
  }
}
