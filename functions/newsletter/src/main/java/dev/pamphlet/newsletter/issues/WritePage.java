package dev.pamphlet.newsletter.issues;

import dev.pamphlet.newsletter.letter.Draft;

/** Writes the page of an issue in the archive. */
@FunctionalInterface
public interface WritePage {

  /**
   * The HTML of an issue, sanitised, without a heading for its subject.
   *
   * @param language of the words around the editor's text, as a BCP 47 tag
   */
  String write(String language, Draft draft);
}
