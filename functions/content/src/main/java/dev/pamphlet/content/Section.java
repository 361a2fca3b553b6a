package dev.pamphlet.content;

import dev.pamphlet.platform.Digest;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
}
