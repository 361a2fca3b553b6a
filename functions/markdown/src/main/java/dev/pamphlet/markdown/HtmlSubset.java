package dev.pamphlet.markdown;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The elements and attributes of raw HTML that an article may have: the harmless ones. */
final class HtmlSubset {

  private static final Set<String> ELEMENTS =
      words(
          "a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em"
              + " figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt"
              + " ruby s samp small span strike strong sub summary sup table tbody td tfoot th"
              + " thead time tr tt ul var wbr");

  /** Elements whose content is not for reading. */
  private static final Set<String> UNREADABLE =
      words(
          "applet canvas embed head iframe math noembed noframes noscript object option script"
              + " select style svg template textarea title xmp");

  private static final Set<String> EVERYWHERE = Set.of("title", "lang", "dir");

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("a", Set.of("href")),
          Map.entry("col", Set.of("span")),
          Map.entry("colgroup", Set.of("span")),
          Map.entry("details", Set.of("open")),
          Map.entry("div", Set.of("align")),
          Map.entry("img", Set.of("src", "alt", "width", "height", "align")),
          Map.entry("li", Set.of("value")),
          Map.entry("ol", Set.of("start")),
          Map.entry("p", Set.of("align")),
          Map.entry("td", Set.of("align", "colspan", "rowspan")),
          Map.entry("th", Set.of("align", "colspan", "rowspan", "scope")),
          Map.entry("time", Set.of("datetime")));

  /** The forms of values; attributes that are missing here hold any text. */
  static final Map<String, Pattern> VALUES =
      Map.ofEntries(
          Map.entry("align", pattern("left|center|right")),
          Map.entry("colspan", pattern("[0-9]{1,3}")),
          Map.entry("datetime", pattern("[0-9A-Za-z:.+ -]{1,40}")),
          Map.entry("dir", pattern("ltr|rtl|auto")),
          Map.entry("height", pattern("[0-9]{1,4}%?")),
          Map.entry("lang", pattern("[A-Za-z0-9-]{1,40}")),
          Map.entry("open", pattern("(?:open)?")),
          Map.entry("rowspan", pattern("[0-9]{1,3}")),
          Map.entry("scope", pattern("col|row|colgroup|rowgroup")),
          Map.entry("span", pattern("[0-9]{1,3}")),
          Map.entry("start", pattern("[0-9]{1,9}")),
          Map.entry("value", pattern("[0-9]{1,9}")),
          Map.entry("width", pattern("[0-9]{1,4}%?")));

  private HtmlSubset() {}

  static boolean has(String element) {
    return ELEMENTS.contains(element);
  }

  static boolean isUnreadable(String element) {
    return UNREADABLE.contains(element);
  }

  /** The page has one {@code h1}, the article's title. */
  static String renamed(String element) {
    return element.equals("h1") ? "h2" : element;
  }

  static String[] elements() {
    return ELEMENTS.stream().filter(each -> !each.equals("h1")).toArray(String[]::new);
  }

  static boolean allows(String element, String attribute, String value) {
    if (!EVERYWHERE.contains(attribute)
        && !ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute)) {
      return false;
    }
    return switch (attribute) {
      case "href" -> Address.isForLink(value);
      case "src" -> Address.isForImage(value);
      default -> !VALUES.containsKey(attribute) || VALUES.get(attribute).matcher(value).matches();
    };
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  private static Pattern pattern(String form) {
    return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
  }
}
