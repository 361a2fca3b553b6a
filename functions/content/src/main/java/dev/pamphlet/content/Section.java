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

  /** In attributes alone: in text, the sanitiser writes quotes as references. */
  private static final Pattern FOOTNOTE = Pattern.compile("(=\"#?fn(?:ref)?:)");

  private static final Pattern LINK_WITHIN = Pattern.compile(" href=\"#([^\"]+)\"");

  public Section {
    headings = List.copyOf(headings);
  }

  /**
   * Tells whether two versions of a section look the same to a reader: the first 72 bits of the
   * SHA-256 of its HTML, as 12 characters of base64url. Of the HTML and not of the Markdown,
   * because a footnote or the target of a link may stand in another section of the source.
   */
  public String hash() {
    return Digest.text(HASH_BYTES, html.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * This section as a part of an article: the ids of its footnotes name the article too, so that
   * several articles can stand on one page. It keeps these ids when the article moves; nobody else
   * ever gets its address.
   */
  public Section in(Slug article) {
    String qualified = FOOTNOTE.matcher(html).replaceAll("$1" + article + ":");
    return new Section(id, title, words, markdown, qualified, headings);
  }

  /**
   * The HTML for a reader of this section alone: links to other sections of the article lead to the
   * article's page.
   *
   * @param article where it lives
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
