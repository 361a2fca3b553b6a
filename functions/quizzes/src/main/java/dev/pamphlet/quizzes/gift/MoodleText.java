package dev.pamphlet.quizzes.gift;

import dev.pamphlet.markdown.Position;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.markdown.LiteralText;
import dev.pamphlet.quizzes.markdown.TextRenderer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renders a text in Moodle's own format: HTML in which line breaks count. A text about code may
 * contain something that only looks like a tag, such as {@code List<String>}: if it formats nothing
 * and is never closed, it is shown as text, where Moodle would drop it.
 */
final class MoodleText {

  private static final String COMMENT = "<!--";
  private static final String COMMENT_END = "-->";
  private static final Pattern TAG =
      Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)(?:\\s[^<>]*|\\s*/)?>");

  /** The elements that format a text. */
  private static final Set<String> FORMATTING =
      Set.of(
          "a",
          "abbr",
          "b",
          "big",
          "blockquote",
          "br",
          "center",
          "code",
          "dd",
          "del",
          "div",
          "dl",
          "dt",
          "em",
          "font",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "img",
          "kbd",
          "li",
          "ol",
          "p",
          "pre",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "table",
          "tbody",
          "td",
          "th",
          "thead",
          "tr",
          "tt",
          "u",
          "ul",
          "var");

  private final String text;
  private final TextRenderer renderer;
  private final Position at;
  private final Set<String> opened = new HashSet<>();
  private final Set<String> closed = new HashSet<>();

  private MoodleText(String text, TextRenderer renderer, Position at) {
    this.text = text;
    this.renderer = renderer;
    this.at = at;
  }

  static RichText render(String text, TextRenderer renderer, Position at) {
    return new MoodleText(withoutComments(text), renderer, at).render();
  }

  private RichText render() {
    TAG.matcher(text)
        .results()
        .forEach(tag -> (tag.group().startsWith("</") ? closed : opened).add(name(tag)));
    String html =
        TAG.matcher(text)
            .replaceAll(tag -> Matcher.quoteReplacement(isMeant(tag) ? tag.group() : shown(tag)));
    return TAG.matcher(html).find()
        ? renderer.ofHtml(html.replace("\n", "<br>"), at)
        : renderer.render(LiteralText.ofEntities(text), at);
  }

  private boolean isMeant(MatchResult tag) {
    String name = name(tag);
    if (FORMATTING.contains(name)) {
      return true;
    }
    boolean element = opened.contains(name) && closed.contains(name);
    renderer.warn(
        at,
        element
            ? "the element '%s' is left out".formatted(name)
            : "'%s' is shown as text; in HTML it is written '&lt;'".formatted(tag.group()));
    return element;
  }

  private static String name(MatchResult tag) {
    return tag.group(1).toLowerCase(Locale.ROOT);
  }

  private static String shown(MatchResult tag) {
    return tag.group().replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String withoutComments(String text) {
    StringBuilder rest = new StringBuilder();
    int end = 0;
    int start = text.indexOf(COMMENT);
    while (start >= 0) {
      int close = text.indexOf(COMMENT_END, start + COMMENT.length());
      if (close < 0) {
        break;
      }
      rest.append(text, end, start);
      end = close + COMMENT_END.length();
      start = text.indexOf(COMMENT, end);
    }
    return rest.append(text.substring(end)).toString();
  }
}
