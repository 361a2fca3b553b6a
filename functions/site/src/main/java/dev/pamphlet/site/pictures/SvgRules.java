package dev.pamphlet.site.pictures;

import java.util.Locale;
import java.util.Set;
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

  private static final Set<String> ADDRESSES = Set.of("src", "from", "to", "values", "by");

  private static final Pattern WITHIN =
      Pattern.compile("#.*|data:image/(?:png|jpeg|gif|webp)[;,].*", Pattern.DOTALL);

  private static final Pattern ADDRESS_ELSEWHERE =
      Pattern.compile("(?:[a-z][a-z0-9+.-]*:|[/\\\\]).*", Pattern.DOTALL);

  /** External references in styles: addresses that do not begin with a number sign, and imports. */
  private static final Pattern STYLE_ELSEWHERE =
      Pattern.compile("@import|url\\(\\s*+(?![\"']?\\s*(?:#|data:image/(?:png|jpeg|gif|webp)))");

  /**
   * Any declaration except the document type itself. Comments and CDATA sections are not
   * declarations.
   */
  private static final Pattern DECLARATION = Pattern.compile("<!(?!DOCTYPE|--|\\[CDATA\\[)");

  private SvgRules() {}

  static void element(XMLStreamReader xml) {
    String name = xml.getLocalName().toLowerCase(Locale.ROOT);
    if (ACTING.contains(name)) {
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

  /** Checks the text of a style element, or the value of an attribute, which may be a style. */
  static void style(String text) {
    if (STYLE_ELSEWHERE.matcher(text.toLowerCase(Locale.ROOT)).find()) {
      throw new RefusedPicture("its style fetches something from elsewhere");
    }
  }

  /**
   * Checks a whole document. Many programs write a document type, which browsers do not fetch. But
   * a declaration inside it could hide elements and attributes from the rules.
   */
  static void declarations(String document) {
    if (DECLARATION.matcher(document).find()) {
      throw new RefusedPicture("it declares entities, elements or attributes of its own");
    }
  }
}
