package dev.pamphlet.newsletter.issues;

import dev.pamphlet.newsletter.letter.Draft;

/** Writes what the archive shows of an issue. */
@FunctionalInterface
public interface WritePage {

  /**
   * The HTML of an issue, sanitised, without a heading for its subject.
   *
   * @param language of the words around the editor's, as BCP 47 has it
   */
  String write(String language, Draft draft);
}
