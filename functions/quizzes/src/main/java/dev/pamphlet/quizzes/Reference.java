package dev.pamphlet.quizzes;

import dev.pamphlet.content.SectionId;

/**
 * A place in the article.
 *
 * @param title of the section, when the quiz was saved; the id until its title is known
 */
public record Reference(SectionId section, String title) {

  /** A section of which only the id is known. */
  public static Reference to(SectionId section) {
    return new Reference(section, section.value());
  }
}
