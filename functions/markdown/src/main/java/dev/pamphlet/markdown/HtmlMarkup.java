package dev.pamphlet.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds tags, comments, instructions, declarations and CDATA sections in raw HTML, one after the
 * other, in time that is linear in its length. A bracket that begins none of them is text.
 *
 * <p>Source: CommonMark 0.31.2, section 6.6 (raw HTML).
 */
final class HtmlMarkup {

  /** What was found last. */
  enum Kind {
    OPENING_TAG,
    CLOSING_TAG,
    COMMENT,
    OTHER
  }

  static final Pattern ATTRIBUTE =
      Pattern.compile(
          "\\s++([A-Za-z_:][\\w.:-]*+)"
              + "(?:\\s*+=\\s*+([^\\s\"'=<>`]++|'[^']*+'|\"[^\"]*+\"))?+");

  /** A tag has at most a hundred attributes, so that matching one needs little stack. */
  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)([A-Za-z][A-Za-z0-9-]*+)((?:" + ATTRIBUTE.pattern() + "){0,100}+)\\s*+/?>");

  private final String html;
  private final Matcher tag;

  /** The last offset of each terminator, so that no search fails twice. */
  private final Map<String, Integer> lastOf = new HashMap<>();

  private Kind kind = Kind.OTHER;
  private String name = "";
  private String attributes = "";
  private int start;
  private int end;

  HtmlMarkup(String html) {
    this.html = html;
    this.tag = TAG.matcher(html);
  }

  /** Finds the next piece of markup that begins at or after an offset. */
  boolean find(int from) {
    for (start = html.indexOf('<', from); start >= 0; start = html.indexOf('<', start + 1)) {
      if (read()) {
        return true;
      }
    }
    return false;
  }

  private boolean read() {
    if (html.startsWith("<!-->", start) || html.startsWith("<!--->", start)) {
      kind = Kind.COMMENT;
      end = html.indexOf('>', start) + 1;
      return true;
    }
    if (html.startsWith("<!--", start)) {
      return readTo("-->", Kind.COMMENT);
    }
    if (html.startsWith("<?", start)) {
      return readTo("?>", Kind.OTHER);
    }
    if (html.startsWith("<![CDATA[", start)) {
      return readTo("]]>", Kind.OTHER);
    }
    if (html.startsWith("<!", start)) {
      return start + 2 < html.length()
          && Character.isLetter(html.charAt(start + 2))
          && readTo(">", Kind.OTHER);
    }
    return readTag();
  }

  private boolean readTo(String terminator, Kind found) {
    kind = found;
    int last = lastOf.computeIfAbsent(terminator, html::lastIndexOf);
    int at = last < start + 2 ? -1 : html.indexOf(terminator, start + 2);
    end = at + terminator.length();
    return at >= 0;
  }

  private boolean readTag() {
    if (!tag.region(start, html.length()).lookingAt()) {
      return false;
    }
    kind = tag.group(1).isEmpty() ? Kind.OPENING_TAG : Kind.CLOSING_TAG;
    name = tag.group(2).toLowerCase(Locale.ROOT);
    attributes = tag.group(3);
    end = tag.end();
    return kind == Kind.OPENING_TAG || attributes.isBlank();
  }

  Kind kind() {
    return kind;
  }

  /** The name of the element, in lower case. */
  String name() {
    return name;
  }

  /** The attributes as written. */
  String attributes() {
    return attributes;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }
}
