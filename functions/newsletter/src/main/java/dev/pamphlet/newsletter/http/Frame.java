package dev.pamphlet.newsletter.http;

import dev.pamphlet.content.Settings;
import dev.pamphlet.platform.page.Page;
import dev.pamphlet.platform.page.Texts;
import gg.jte.html.HtmlContent;
import java.util.Optional;

/**
 * What all pages of the newsletter have in common: the name of the publication, and texts in its
 * language.
 */
public record Frame(String publication, Texts texts) {

  private static final String NAMELESS = "Pamphlet";
  private static final String ENGLISH = "en";

  /**
   * @param settings of the publication; it is called Pamphlet and speaks English until it has some
   */
  static Frame of(Optional<Settings> settings) {
    return new Frame(
        settings.map(Settings::title).orElse(NAMELESS),
        Texts.of(Frame.class, settings.map(Settings::language).orElse(ENGLISH)));
  }

  /** A text by its key in {@code texts_<language>.properties}. */
  public String text(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  /**
   * A page.
   *
   * @param heading by its key
   */
  Page page(String heading, HtmlContent content) {
    return new Page(text(heading) + " · " + publication, texts.language(), content);
  }
}
