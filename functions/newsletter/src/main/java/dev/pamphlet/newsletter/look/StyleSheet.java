package dev.pamphlet.newsletter.look;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The style sheets of a mail. The light colours are in its elements, for programs that drop style
 * sheets; these sheets give the elements with a class their dark colours.
 */
public final class StyleSheet {

  private record Rule(String part, String property, Colour colour) {

    String text() {
      return ".%s { %s: %s !important; }".formatted(part, property, colour.dark());
    }

    String inOutlook() {
      return (property.equals("background") ? "[data-ogsb] " : "[data-ogsc] ") + text();
    }
  }

  private static final List<Rule> RULES =
      List.of(
          new Rule("paper", "background", Colour.PAPER),
          new Rule("shade", "background", Colour.SHADE),
          new Rule("ink", "color", Colour.INK),
          new Rule("quiet", "color", Colour.QUIET),
          new Rule("line", "border-color", Colour.LINE),
          new Rule("mark", "border-color", Colour.LINK),
          new Rule("link", "color", Colour.LINK),
          new Rule("plate", "background", Colour.LINK),
          new Rule("onlink", "color", Colour.ON_LINK));

  private StyleSheet() {}

  /** For programs that follow the system's setting. */
  public static String dark() {
    return ":root { color-scheme: light dark; supported-color-schemes: light dark; }\n"
        + "@media (prefers-color-scheme: dark) {\n"
        + rules(Rule::text)
        + "\n}";
  }

  /**
   * For Outlook on the web and on phones, which mark dark mode by attributes. Other programs may
   * drop a sheet with these selectors, so it is separate.
   */
  public static String darkInOutlook() {
    return rules(Rule::inOutlook);
  }

  private static String rules(Function<Rule, String> text) {
    return RULES.stream().map(text).collect(Collectors.joining("\n"));
  }
}
