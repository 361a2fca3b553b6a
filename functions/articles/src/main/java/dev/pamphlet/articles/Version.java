package dev.pamphlet.articles;

import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.ContentsEntry;
import dev.pamphlet.markdown.source.Warning;
import java.time.Instant;
import java.util.List;

/**
 * A saved version of an article. It never changes.
 *
 * @param number from 1, without gaps
 * @param title from the front matter
 * @param source the file, unchanged
 * @param contents its sections, as they were read at the save
 * @param warnings that the author got at the save
 */
public record Version(
    ArticleId article,
    int number,
    Instant savedAt,
    String title,
    String source,
    List<ContentsEntry> contents,
    List<Warning> warnings) {

  public Version {
    contents = List.copyOf(contents);
    warnings = List.copyOf(warnings);
  }

  /** A version in a list. */
  public record Summary(int number, Instant savedAt, String title) {}
}
