package dev.pamphlet.articles;

import dev.pamphlet.content.Section;
import dev.pamphlet.content.SectionId;
import java.util.List;

/**
 * What is kept of a section to tell whether a later version changed it.
 *
 * @param hash of what the section says, see {@link Section#hash()}
 */
public record SectionMark(SectionId id, String hash) {

  static List<SectionMark> of(List<Section> sections) {
    return sections.stream().map(section -> new SectionMark(section.id(), section.hash())).toList();
  }
}
