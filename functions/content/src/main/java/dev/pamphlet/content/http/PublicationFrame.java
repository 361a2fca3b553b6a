package dev.pamphlet.content.http;

import dev.pamphlet.content.Settings;
import dev.pamphlet.platform.page.Accent;
import dev.pamphlet.platform.page.Frame;
import dev.pamphlet.platform.page.Link;
import dev.pamphlet.platform.page.Texts;
import java.util.ArrayList;
import java.util.List;

/** What surrounds all pages of the publication, whichever module serves them. */
public final class PublicationFrame {

  private PublicationFrame() {}

  /**
   * The frame that the settings describe.
   *
   * @param sendsMail whether readers can subscribe
   */
  public static Frame of(Settings settings, boolean sendsMail) {
    Texts texts = Texts.of(PublicationFrame.class, settings.language());
    Link articles = new Link(texts.get("articles"), "/");
    Link subscribe = new Link(texts.get("subscribe"), "/subscribe");
    List<Link> menu = sendsMail ? List.of(articles, subscribe) : List.of(articles);
    return new Frame(
        settings.title(),
        texts.language(),
        menu,
        footer(settings, texts),
        settings.look().accent().map(colour -> Accent.of(colour.value())),
        settings.look().logo());
  }

  private static List<Link> footer(Settings settings, Texts texts) {
    List<Link> footer = new ArrayList<>();
    settings.look().links().forEach(link -> footer.add(new Link(link.text(), link.address())));
    footer.add(new Link(texts.get("feed"), "/feed.atom"));
    return footer;
  }
}
