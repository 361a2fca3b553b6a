package dev.pamphlet.articles;

import dev.pamphlet.content.Section;
import dev.pamphlet.content.SectionId;
import java.util.List;

/**
 * The id and the hash of a section, which tell whether a later version changes it.
 *
 * @param hash see {@link Section#hash()}
 */
public record SectionMark(SectionId id, String hash) {

  public static List<SectionMark> of(List<Section> sections) {
    return sections.stream().map(section -> new SectionMark(section.id(), section.hash())).toList();
  }
}
