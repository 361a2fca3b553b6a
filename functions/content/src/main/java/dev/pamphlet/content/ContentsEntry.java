package dev.pamphlet.content;

import java.util.List;

/**
 * A section in the table of contents.
 *
 * @param words of visible text
 * @param headings of level 3 and deeper, in order
 */
public record ContentsEntry(SectionId id, String title, int words, List<Heading> headings) {

  public ContentsEntry {
    headings = List.copyOf(headings);
  }

  static ContentsEntry of(Section section) {
    return new ContentsEntry(section.id(), section.title(), section.words(), section.headings());
  }

  public static List<ContentsEntry> of(List<Section> sections) {
    return sections.stream().map(ContentsEntry::of).toList();
  }
}
