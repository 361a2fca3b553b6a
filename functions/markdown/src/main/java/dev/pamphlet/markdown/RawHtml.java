package dev.pamphlet.markdown;

import dev.pamphlet.markdown.HtmlMarkup.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;

/**
 * Keeps the harmless subset of raw HTML that GitHub renders, and reports what it drops. Tags are
 * written anew from their parsed parts, so that no quoting of the author's reaches the page; {@link
 * HtmlPolicy} checks the result once more, and closes open elements.
 *
 * <p>Comments are dropped without a warning. The text of a dropped element stays, unless it is not
 * for reading: scripts, styles and the like.
 *
 * <p>Source of the form of tags: CommonMark 0.31.2, section 6.6 (raw HTML).
 */
public final class RawHtml {

  /** A report on a tag, with the offset in the HTML at which the tag begins. */
  public record Dropped(int offset, String message) {}

  /** HTML to render, and reports on what was dropped. */
  public record Cleaned(String html, List<Dropped> dropped) {}

  private static final int MAX_NAME = 40;

  private RawHtml() {}

  /** The text between tags. */
  public static String text(String html) {
    StringBuilder text = new StringBuilder();
    HtmlMarkup markup = new HtmlMarkup(html);
    int end = 0;
    while (markup.find(end)) {
      text.append(html, end, markup.start());
      end = markup.end();
    }
    text.append(html, end, html.length());
    return Encoding.decodeHtml(text.toString(), false);
  }

  /** The element that a tag opens, if the content of such elements is not for reading. */
  public static Optional<String> opensUnreadable(String tag) {
    HtmlMarkup markup = new HtmlMarkup(tag);
    return markup.find(0) && markup.kind() == Kind.OPENING_TAG
        ? Optional.of(markup.name()).filter(HtmlSubset::isUnreadable)
        : Optional.empty();
  }

  /** Whether a tag closes an element. */
  public static boolean closes(String tag, String element) {
    HtmlMarkup markup = new HtmlMarkup(tag);
    return markup.find(0) && markup.kind() == Kind.CLOSING_TAG && markup.name().equals(element);
  }

  /** Reads HTML, a whole block or a single tag, and keeps the allowed parts. */
  public static Cleaned clean(String html) {
    StringBuilder kept = new StringBuilder();
    List<Dropped> dropped = new ArrayList<>();
    HtmlMarkup markup = new HtmlMarkup(html);
    int end = 0;
    while (markup.find(end)) {
      kept.append(escapedBrackets(html.substring(end, markup.start())));
      end = markup.end();
      String name = markup.name();
      switch (markup.kind()) {
        case COMMENT -> {}
        case CLOSING_TAG ->
            kept.append(HtmlSubset.has(name) ? "</" + HtmlSubset.renamed(name) + ">" : "");
        case OPENING_TAG -> {
          kept.append(open(name, markup.attributes(), markup.start(), dropped));
          end = HtmlSubset.isUnreadable(name) ? endOf(name, html, end) : end;
        }
        case OTHER ->
            dropped.add(
                new Dropped(
                    markup.start(),
                    "'%s' is dropped; to show it as text, put it in backticks"
                        .formatted(html.substring(markup.start(), markup.start() + 2))));
      }
    }
    kept.append(escapedBrackets(html.substring(end)));
    return new Cleaned(kept.toString(), dropped);
  }

  private static String open(String name, String attributes, int at, List<Dropped> dropped) {
    if (!HtmlSubset.has(name)) {
      dropped.add(
          new Dropped(
              at,
              HtmlSubset.isUnreadable(name)
                  ? "<%s> is dropped with all it holds".formatted(shown(name))
                  : "the tag <%s> is dropped; to show it as text, put it in backticks"
                      .formatted(shown(name))));
      return "";
    }
    Map<String, String> kept = new LinkedHashMap<>();
    List<String> lost = new ArrayList<>();
    Matcher each = HtmlMarkup.ATTRIBUTE.matcher(attributes);
    while (each.find()) {
      String attribute = each.group(1).toLowerCase(Locale.ROOT);
      String value =
          each.group(2) == null ? "" : Encoding.decodeHtml(unquoted(each.group(2)), true);
      if (HtmlSubset.allows(name, attribute, value)) {
        kept.putIfAbsent(attribute, value);
      } else {
        lost.add(shown(attribute));
      }
    }
    if (name.equals("img")) {
      if (!kept.containsKey("src")) {
        dropped.add(
            new Dropped(
                at, "this image is dropped: its address is neither https nor on this site"));
        return "";
      }
      if (kept.getOrDefault("alt", "").isBlank()) {
        dropped.add(new Dropped(at, "this image has no alternative text"));
      }
      kept.put("loading", "lazy");
    }
    if (!lost.isEmpty()) {
      dropped.add(
          new Dropped(at, "<%s> loses its %s".formatted(shown(name), String.join(", ", lost))));
    }
    StringBuilder tag = new StringBuilder("<").append(HtmlSubset.renamed(name));
    kept.forEach(
        (attribute, value) ->
            tag.append(' ').append(attribute).append("=\"").append(encoded(value)).append('"'));
    return tag.append('>').toString();
  }

  private static int endOf(String name, String html, int from) {
    Matcher close =
        Pattern.compile("</" + Pattern.quote(name) + "\\s*+>", Pattern.CASE_INSENSITIVE)
            .matcher(html);
    return close.find(from) ? close.end() : html.length();
  }

  private static String shown(String name) {
    return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "…";
  }

  private static String unquoted(String value) {
    char first = value.charAt(0);
    return first == '"' || first == '\'' ? value.substring(1, value.length() - 1) : value;
  }

  private static String escapedBrackets(String text) {
    return text.replace("<", "&lt;");
  }

  private static String encoded(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
