package dev.pamphlet.newsletter.texts;

import dev.pamphlet.newsletter.Wording;
import dev.pamphlet.platform.page.Texts;

/**
 * The words that a subscriber agrees to. The page that asks for an address, the mail and the page
 * that confirms it all say them, and the evidence of consent holds them.
 *
 * <p>A language's version stands beside its words and is raised with every change of them; a test
 * knows the words of each version.
 */
public final class ConsentWording {

  private ConsentWording() {}

  /**
   * The words.
   *
   * @param language that they are wanted in, as BCP 47 has it
   * @param publication by its title
   */
  public static Wording of(String language, String publication) {
    Texts texts = Texts.of(ConsentWording.class, language);
    return new Wording(Integer.parseInt(texts.get("version")), texts.get("consent", publication));
  }
}
