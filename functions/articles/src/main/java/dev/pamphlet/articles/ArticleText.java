package dev.pamphlet.articles;

import dev.pamphlet.content.Section;
import dev.pamphlet.markdown.source.Warning;
import java.util.List;

/**
 * What an article's source says, read and rendered.
 *
 * @param sections in reading order, their ids unique; none where the body is empty
 * @param warnings what the author may want to look at, in the order of the source
 */
public record ArticleText(FrontMatter frontMatter, List<Section> sections, List<Warning> warnings) {

  public ArticleText {
    sections = List.copyOf(sections);
    warnings = List.copyOf(warnings);
  }

  /** Words of visible text in all sections. */
  public int words() {
    return sections.stream().mapToInt(Section::words).sum();
  }
}
