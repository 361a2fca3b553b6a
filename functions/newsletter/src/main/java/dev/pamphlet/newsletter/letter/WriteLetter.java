package dev.pamphlet.newsletter.letter;

import dev.pamphlet.newsletter.Publisher;

/** Writes the letter of an issue, once for all its readers. */
@FunctionalInterface
public interface WriteLetter {

  /** Writes the letter and says what is wrong with it. It sends nothing. */
  WrittenLetter write(Publisher publisher, Draft draft);
}
