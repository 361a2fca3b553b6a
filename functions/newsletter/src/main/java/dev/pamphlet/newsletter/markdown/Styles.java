package dev.pamphlet.newsletter.markdown;

import dev.pamphlet.newsletter.look.Colour;
import dev.pamphlet.newsletter.look.Fonts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The style of each element in a letter's text. Nothing in it may be wider than the letter: endless
 * words and code are broken, and pictures shrink.
 */
final class Styles {

  /**
   * The style of an element.
   *
   * @param classes that have other colours in dark mode
   */
  record Style(String classes, String css) {}

  private static final String MONO = "font-family: " + Fonts.MONO + "; ";
  private static final String CELL =
      "padding: 6px 0; padding-%s: 12px; border-bottom: 1px solid "
          + Colour.LINE.light()
          + "; vertical-align: top; font-size: 16px; line-height: 1.4;";

  private final Map<String, Style> styles = new HashMap<>();
  private final Style titleOfAlert;
  private final Style alert;

  Styles(TextDirection direction) {
    String start = direction.start();
    String cell = CELL.formatted(direction.end());
    String atStart = "margin: 0 0 16px; padding-%s: 16px; border-%1$s: 3px solid ".formatted(start);
    this.alert = new Style("mark", atStart + Colour.LINK.light() + ";");
    this.titleOfAlert = new Style("", "margin: 0 0 4px; font-weight: bold;");
    plain("p", "margin: 0 0 16px;");
    plain("div", "margin: 0 0 16px;");
    plain("h1", "margin: 32px 0 12px; font-size: 22px; line-height: 1.3; font-weight: bold;");
    styles.put("h2", styles.get("h1"));
    plain("h3", "margin: 24px 0 8px; font-size: 19px; line-height: 1.3; font-weight: bold;");
    plain("h4", "margin: 24px 0 8px; font-size: 17px; line-height: 1.3; font-weight: bold;");
    styles.put("h5", styles.get("h4"));
    styles.put("h6", styles.get("h4"));
    plain("ul", "margin: 0 0 16px; padding: 0; padding-%s: 24px;".formatted(start));
    styles.put("ol", styles.get("ul"));
    plain("li", "margin: 0 0 6px;");
    styles.put("blockquote", new Style("line", atStart + Colour.LINE.light() + ";"));
    styles.put(
        "pre",
        new Style(
            "shade",
            "margin: 0 0 16px; padding: 12px; direction: ltr; text-align: left; white-space:"
                + " pre-wrap; overflow-wrap: anywhere; background: "
                + Colour.SHADE.light()
                + ";"));
    plain("code", MONO + "font-size: 14px; line-height: 1.5;");
    styles.put("kbd", styles.get("code"));
    styles.put("samp", styles.get("code"));
    styles.put(
        "a", new Style("link", "color: " + Colour.LINK.light() + "; text-decoration: underline;"));
    plain("img", "max-width: 100%; height: auto; border: 0;");
    plain("figure", "margin: 0 0 16px;");
    plain("figcaption", "margin: 4px 0 0; font-size: 15px; line-height: 1.4;");
    plain("table", "margin: 0 0 16px; border-collapse: collapse; max-width: 100%;");
    styles.put("td", new Style("line", cell));
    styles.put("th", new Style("line", cell + " font-weight: bold; text-align: " + start + ";"));
    styles.put(
        "hr",
        new Style(
            "line",
            "margin: 24px 0; border: 0; border-top: 1px solid " + Colour.LINE.light() + ";"));
  }

  private void plain(String element, String css) {
    styles.put(element, new Style("", css));
  }

  Map<String, Style> all() {
    return styles;
  }

  /**
   * The style of an element.
   *
   * @param variant the class that the renderer gave it
   */
  Style of(String element, Optional<String> variant) {
    Style style = styles.get(element);
    if (variant.isEmpty()) {
      return style;
    }
    return switch (element) {
      case "p" -> titleOfAlert;
      case "div" -> alert;
      default -> new Style(style.classes(), style.css() + " overflow-wrap: normal;");
    };
  }
}
