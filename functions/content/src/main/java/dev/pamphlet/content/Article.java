package dev.pamphlet.content;

import java.util.List;
import java.util.Optional;

/** A published article with all its sections. */
public record Article(Card card, List<Section> sections) {

  public Article {
    sections = List.copyOf(sections);
  }

  public List<ContentsEntry> contents() {
    return ContentsEntry.of(sections);
  }

  /** A section with its neighbours, if the article has it. */
  public Optional<Place> section(SectionId id) {
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).id().equals(id)) {
        return Optional.of(new Place(sections.get(i), at(i - 1), at(i + 1)));
      }
    }
    return Optional.empty();
  }

  private Optional<Section> at(int index) {
    return index < 0 || index >= sections.size()
        ? Optional.empty()
        : Optional.of(sections.get(index));
  }

  /** A section with its neighbours in the reading order. */
  public record Place(Section section, Optional<Section> previous, Optional<Section> next) {}
}
