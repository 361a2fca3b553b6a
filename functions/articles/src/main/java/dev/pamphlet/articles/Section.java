package dev.pamphlet.articles;

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
   * Tells whether two versions of a section say the same: the first 72 bits of the SHA-256 of title
   * and Markdown, as 12 characters of base64url. Not of the HTML, which a new release may render
   * differently.
   */
  public String hash() {
    return Digest.text(
        HASH_BYTES,
        title.getBytes(StandardCharsets.UTF_8),
        markdown.getBytes(StandardCharsets.UTF_8));
  }
}
