package dev.pamphlet.content;

import dev.pamphlet.platform.Digest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of an article that is read, linked and cached on its own.
 *
 * @param title plain text; the introduction's is empty, it has no heading
 * @param words of visible text
 * @param markdown the source of this section, exactly, with its heading line
 * @param html sanitised; begins with the section's {@code h2}, if it has one, and ends with the
 *     footnotes it refers to
 * @param headings of level 3 and deeper, in order
 */
public record Section(
    SectionId id, String title, int words, String markdown, String html, List<Heading> headings) {

  private static final int HASH_BYTES = 9;

  /** Matches attributes only: in text, the sanitiser escapes quotation marks. */
  private static final Pattern FOOTNOTE = Pattern.compile("(=\"#?fn(?:ref)?:)");

  private static final Pattern LINK_WITHIN = Pattern.compile(" href=\"#([^\"]+)\"");

  public Section {
    headings = List.copyOf(headings);
  }

  /**
   * A hash that is equal for versions of the section that look the same to a reader: the first 72
   * bits of the SHA-256 of its HTML, as 12 characters of base64url. It covers the HTML, because a
   * footnote or the target of a link may be in another section of the Markdown.
   */
  public String hash() {
    return Digest.text(HASH_BYTES, html.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * This section with the article's slug in the ids of its footnotes, so that several articles can
   * be shown on one page. The ids stay when the article moves; its address never goes to another
   * article.
   */
  public Section in(Slug article) {
    String qualified = FOOTNOTE.matcher(html).replaceAll("$1" + article + ":");
    return new Section(id, title, words, markdown, qualified, headings);
  }

  /**
   * The HTML of this section on its own page: links to other sections lead to the article's page.
   *
   * @param article its present address
   */
  public String htmlAlone(Slug article) {
    if (!html.contains(" href=\"#")) {
      return html;
    }
    return LINK_WITHIN
        .matcher(html)
        .replaceAll(link -> hasId(link.group(1)) ? "$0" : " href=\"/" + article + "#$1\"");
  }

  private boolean hasId(String encoded) {
    try {
      String name = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
      return html.contains(" id=\"" + name + "\"");
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
