package dev.pamphlet.newsletter.texts;

import dev.pamphlet.newsletter.Wording;
import dev.pamphlet.platform.page.Texts;

/**
 * The words that a subscriber agrees to. The page that asks for an address, the mail and the page
 * that confirms it all show them, and the evidence of consent stores them.
 *
 * <p>The version of a language is kept beside its words and raised with every change to them; a
 * test knows the words of each version.
 */
public final class ConsentWording {

  private ConsentWording() {}

  /**
   * The words.
   *
   * @param language of the words, as a BCP 47 tag
   * @param publication by its title
   */
  public static Wording of(String language, String publication) {
    Texts texts = Texts.of(ConsentWording.class, language);
    return new Wording(Integer.parseInt(texts.get("version")), texts.get("consent", publication));
  }
}
