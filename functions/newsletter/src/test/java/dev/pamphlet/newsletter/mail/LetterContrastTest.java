package dev.pamphlet.newsletter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.newsletter.letter.Draft;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * All text of a letter has enough contrast with its background, at least 4.5 (<a
 * href="https://www.w3.org/TR/WCAG22/#contrast-minimum">WCAG 2.2, 1.4.3</a>), computed from the
 * colours in its elements, and for dark mode from those of its style sheet.
 */
class LetterContrastTest {

  private static final double ENOUGH = 4.5;

  private static final Pattern RULE =
      Pattern.compile("\\.(\\w+) \\{ ([a-z-]+): (#[0-9a-f]{6}) !important; }");

  private static final Pattern DECLARATION =
      Pattern.compile("(?<![a-z-])(color|background): (#[0-9a-f]{6})");

  private final Document letter =
      Jsoup.parse(
          Letters.letter(new Draft("A letter", Letters.EVERYTHING, Optional.of(Letters.article())))
              .html());

  @Test
  void textIsReadableInLightMode() {
    assertReadable(Map.of());
  }

  @Test
  void textIsReadableInDarkMode() {
    Map<String, String> dark = new HashMap<>();
    Matcher rules = RULE.matcher(letter.select("style").first().data());
    while (rules.find()) {
      dark.put(rules.group(1) + " " + rules.group(2), rules.group(3));
    }

    assertThat(dark).hasSizeGreaterThan(5);
    assertReadable(dark);
  }

  @Test
  void theContrastOfBlackOnWhiteIs21() {
    assertThat(contrast("#000000", "#ffffff")).isEqualTo(21.0);
    assertThat(contrast("#777777", "#ffffff")).isLessThan(ENOUGH);
  }

  private void assertReadable(Map<String, String> sheet) {
    int words = 0;
    for (Element element : letter.body().getAllElements()) {
      if (!element.ownText().isBlank() && !element.attr("style").contains("display: none")) {
        String colour = inherited(element, "color", sheet);
        String background = inherited(element, "background", sheet);
        assertThat(contrast(colour, background))
            .as("%s on %s: %s", colour, background, element.outerHtml())
            .isGreaterThanOrEqualTo(ENOUGH);
        words++;
      }
    }
    assertThat(words).isGreaterThan(30);
  }

  private static String inherited(Element element, String property, Map<String, String> sheet) {
    for (Element each = element; each != null; each = each.parent()) {
      for (String name : each.classNames()) {
        if (sheet.containsKey(name + " " + property)) {
          return sheet.get(name + " " + property);
        }
      }
      Matcher declarations = DECLARATION.matcher(each.attr("style"));
      while (declarations.find()) {
        if (declarations.group(1).equals(property)) {
          assertThat(sheet.isEmpty() || !each.classNames().isEmpty())
              .as("has a colour for the light only: %s", each.attr("style"))
              .isTrue();
          return declarations.group(2);
        }
      }
    }
    throw new AssertionError("no " + property + " for " + element);
  }

  private static double contrast(String one, String other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
