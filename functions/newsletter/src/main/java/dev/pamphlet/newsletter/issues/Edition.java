package dev.pamphlet.newsletter.issues;

import dev.pamphlet.newsletter.letter.LetterTemplate;
import java.util.Optional;

/**
 * Everything that an issue goes out with. It is made from the publication and the article as they
 * are at that moment, and stored, so that every subscriber gets the same.
 *
 * @param page for the archive
 * @param article that it announces: the next issue about it tells what is new since this one
 */
public record Edition(LetterTemplate letter, Page page, Optional<ArticleNews> article) {

  /**
   * An issue in the public archive.
   *
   * @param html sanitised; without a heading for the subject
   */
  public record Page(ReadArchive.Entry entry, String html) {}
}
