package dev.pamphlet.newsletter.http;

import dev.pamphlet.content.Settings;
import dev.pamphlet.content.http.PublicationFrame;
import dev.pamphlet.newsletter.FindSettings;
import dev.pamphlet.newsletter.Wording;
import dev.pamphlet.newsletter.texts.ConsentWording;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.page.Frame;
import dev.pamphlet.platform.page.Page;
import dev.pamphlet.platform.page.Texts;
import gg.jte.html.HtmlContent;

/**
 * The texts of the newsletter's pages, in the language of the publication.
 *
 * @param settings of the publication
 * @param texts in its language, or in English
 */
public record PublicationTexts(Settings settings, Texts texts) {

  static PublicationTexts of(FindSettings publication) {
    return of(publication.find().orElse(Settings.INITIAL));
  }

  static PublicationTexts of(Settings settings) {
    return new PublicationTexts(settings, Texts.of(PublicationTexts.class, settings.language()));
  }

  /** A message, by its key. */
  public String get(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  /** The title of the publication. */
  public String publication() {
    return settings.title();
  }

  /** What a subscriber agrees to. */
  Wording wording() {
    return ConsentWording.of(settings.language(), settings.title());
  }

  /**
   * A page for one person.
   *
   * @param title the key of its title
   */
  Reply page(int status, String title, HtmlContent content) {
    return page(title, content).confidential(status);
  }

  /**
   * A page.
   *
   * @param title the key of its title
   */
  Page page(String title, HtmlContent content) {
    return titled(get(title), content);
  }

  /**
   * A page.
   *
   * @param title the text of its title
   */
  Page titled(String title, HtmlContent content) {
    return new Page(title, frame(), content);
  }

  /** The frame around its pages. */
  Frame frame() {
    return PublicationFrame.of(settings, settings.sender().isPresent());
  }
}
