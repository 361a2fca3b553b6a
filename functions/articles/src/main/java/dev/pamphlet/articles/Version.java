package dev.pamphlet.articles;

import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.ContentsEntry;
import dev.pamphlet.markdown.source.Warning;
import java.time.Instant;
import java.util.List;

/**
 * A source as it was saved. It never changes.
 *
 * @param number from 1, without gaps
 * @param title as it says
 * @param source the file, exactly
 * @param contents its sections, as they were read then
 * @param warnings what its author was told then
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

  /** A version as a list shows it. */
  public record Summary(int number, Instant savedAt, String title) {}
}
