package dev.pamphlet.quizzes.markdown;

import dev.pamphlet.content.SectionId;
import java.util.Map;
import java.util.Optional;

/** The sections of the article that a quiz belongs to. */
@FunctionalInterface
public interface SectionTitles {

  /** The title of a section; empty if the article has no section with this id. */
  Optional<String> of(SectionId section);

  /** The sections of an article, by their ids. */
  static SectionTitles of(Map<SectionId, String> titles) {
    return section -> Optional.ofNullable(titles.get(section));
  }

  /** For a quiz without its article: every section exists, with its id as its title. */
  static SectionTitles unknown() {
    return section -> Optional.of(section.value());
  }
}
