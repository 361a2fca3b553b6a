package dev.pamphlet.site.pictures;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** What an SVG may not have: active content, and references to anything outside of it. */
final class SvgRules {

  private static final Set<String> ACTING =
      Set.of(
          "script",
          "handler",
          "listener",
          "foreignobject",
          "iframe",
          "embed",
          "object",
          "audio",
          "video",
          "canvas",
          "link",
          "base");

  private static final String HTML = "http://www.w3.org/1999/xhtml";

  /** Further attributes that hold addresses. */
  private static final Set<String> ADDRESSES = Set.of("src", "base");

  /** Embedded pictures without active content, and fonts. */
  private static final String DATA =
      "data:(?:image/(?:png|jpe?g|gif|webp)|(?:font/|application/(?:x-)?font-)[a-z0-9+.-]+)[;,]";

  private static final Pattern WITHIN = Pattern.compile("#.*|" + DATA + ".*", Pattern.DOTALL);

  private static final Pattern ADDRESS_ELSEWHERE =
      Pattern.compile("(?:[a-z][a-z0-9+.-]*:|[/\\\\]).*", Pattern.DOTALL);

  /**
   * External references in styles: addresses that do not begin with a number sign, and functions
   * and rules that fetch.
   */
  private static final Pattern STYLE_ELSEWHERE =
      Pattern.compile(
          "@import|\\b(?:image-set|src)\\(|url\\(\\s*+(?![\"']?\\s*(?:#|" + DATA + "))");

  /** An escaped character: by its number, or itself. */
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:([0-9a-f]{1,6})\\s?|(.))", Pattern.DOTALL);

  /**
   * Any declaration except the document type itself. Comments and CDATA sections are not
   * declarations.
   */
  private static final Pattern DECLARATION = Pattern.compile("<!(?!DOCTYPE|--|\\[CDATA\\[)");

  private SvgRules() {}

  static void element(XMLStreamReader xml) {
    String name = xml.getLocalName().toLowerCase(Locale.ROOT);
    if (ACTING.contains(name) || HTML.equals(xml.getNamespaceURI())) {
      throw new RefusedPicture("it has the element <" + xml.getLocalName() + ">");
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attribute(
          name, xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT), xml.getAttributeValue(i));
    }
  }

  private static void attribute(String element, String name, String value) {
    if (name.startsWith("on")) {
      throw new RefusedPicture("it has the event handler '" + name + "'");
    }
    String lower = value.strip().toLowerCase(Locale.ROOT);
    if (name.equals("attributename") && lower.endsWith("href")) {
      throw new RefusedPicture("it animates an address");
    }
    boolean elsewhere =
        name.equals("href")
            ? !WITHIN.matcher(lower).matches()
                && !(element.equals("a") && lower.startsWith("https://"))
            : ADDRESSES.contains(name) && ADDRESS_ELSEWHERE.matcher(lower).matches();
    if (elsewhere) {
      throw new RefusedPicture("its attribute '" + name + "' leads to something outside of it");
    }
    style(value);
  }

  /** Checks the whole text of a style element, or an attribute's value, which may be a style. */
  static void style(String text) {
    if (STYLE_ELSEWHERE.matcher(unescaped(text.toLowerCase(Locale.ROOT))).find()) {
      throw new RefusedPicture("its style fetches something from elsewhere");
    }
  }

  /** A style without escapes, which could hide an address (CSS Syntax 3, section 4.3.7). */
  private static String unescaped(String style) {
    return style.indexOf('\\') < 0
        ? style
        : ESCAPE
            .matcher(style)
            .replaceAll(
                escape ->
                    Matcher.quoteReplacement(
                        escape.group(1) == null
                            ? escape.group(2)
                            : character(Integer.parseInt(escape.group(1), 16))));
  }

  private static String character(int number) {
    return Character.isValidCodePoint(number)
        ? Character.toString(number).toLowerCase(Locale.ROOT)
        : "";
  }

  /**
   * Checks a whole document. Many programs write a document type, which browsers do not fetch. But
   * a declaration inside it could hide elements and attributes from the rules.
   */
  static void declarations(String document) {
    if (DECLARATION.matcher(document).find()) {
      throw new RefusedPicture(
          "it declares entities, elements or attributes of its own: save it as plain SVG");
    }
  }
}
