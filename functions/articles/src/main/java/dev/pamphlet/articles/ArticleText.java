package dev.pamphlet.articles;

import dev.pamphlet.content.Section;
import dev.pamphlet.markdown.source.Warning;
import java.util.List;

/**
 * An article's source, read and rendered.
 *
 * @param sections in reading order, with unique ids; none if the body is empty
 * @param warnings for the author, in the order of the source
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
