package dev.pamphlet.site.http;

import dev.pamphlet.content.Settings;
import dev.pamphlet.content.http.PublicationFrame;
import dev.pamphlet.platform.page.Frame;
import dev.pamphlet.platform.page.Page;
import dev.pamphlet.platform.page.Texts;
import dev.pamphlet.site.templates.JteheadGenerated;
import gg.jte.html.HtmlContent;

/**
 * The publication as its pages show it.
 *
 * @param texts of the pages, in the language of the publication
 * @param sendsMail whether readers can subscribe
 */
public record Site(Settings settings, Frame frame, Texts texts, boolean sendsMail) {

  /** The average reading rate for non-fiction (Brysbaert, 2019). */
  private static final int WORDS_PER_MINUTE = 238;

  static Site of(Settings settings, boolean hasMailDomain) {
    boolean sendsMail = hasMailDomain && settings.sender().isPresent();
    return new Site(
        settings,
        PublicationFrame.of(settings, sendsMail),
        Texts.of(Site.class, settings.language()),
        sendsMail);
  }

  /** A message, by its key. */
  public String text(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  /** A page of the site. */
  Page page(String title, Head head, HtmlContent content) {
    return new Page(
        title, frame, html -> JteheadGenerated.render(html, null, head, Head.feeds(this)), content);
  }

  /** The reading time of a text, in words. */
  String readingTime(int words) {
    return texts.get("minutes", Math.max(1, Math.round((float) words / WORDS_PER_MINUTE)));
  }
}
