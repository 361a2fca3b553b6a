package dev.pamphlet.quizzes;

import dev.pamphlet.content.SectionId;

/**
 * A reference to a section of the article.
 *
 * @param title of the section when the quiz was saved; the id if the title is unknown
 */
public record Reference(SectionId section, String title) {

  /** A section whose title is unknown. */
  public static Reference to(SectionId section) {
    return new Reference(section, section.value());
  }
}
