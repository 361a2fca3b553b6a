package dev.pamphlet.newsletter.mail;

import dev.pamphlet.newsletter.markdown.TextDirection;
import dev.pamphlet.platform.page.Texts;
import java.util.Optional;

/**
 * The content of an issue's letter, for its HTML and its text part.
 *
 * @param texts of the letter, in the publication's language or in English
 * @param language of what the editor wrote, as a BCP 47 tag
 * @param direction of what the editor wrote
 * @param html what the editor wrote, sanitised; empty for nothing
 * @param text the same as plain text
 * @param unsubscribe where its reader unsubscribes
 * @param preferences where its reader chooses topics
 */
public record IssueLetter(
    MailFrame frame,
    Texts texts,
    String language,
    TextDirection direction,
    String html,
    String text,
    Optional<ArticleLinks> article,
    String unsubscribe,
    String preferences) {

  /** Words of the letter, by the last part of their key. */
  public String words(String key, Object... arguments) {
    return texts.get("letter." + key, arguments);
  }
}
