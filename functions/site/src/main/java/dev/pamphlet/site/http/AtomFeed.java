package dev.pamphlet.site.http;

import dev.pamphlet.content.Card;
import dev.pamphlet.content.Tag;
import java.util.Optional;

/** Writes a feed in Atom (RFC 4287), in pages (RFC 5005, section 3). */
final class AtomFeed {

  static final String PATH = "/feed.atom";
  static final String MEDIA_TYPE = "application/atom+xml";

  private final Xml xml = new Xml("feed", "http://www.w3.org/2005/Atom");
  private final FeedPage page;

  private AtomFeed(FeedPage page) {
    this.page = page;
  }

  /**
   * @param cursor of this page; empty for the first
   */
  static byte[] write(FeedPage page, Optional<String> cursor) {
    return new AtomFeed(page).write(cursor);
  }

  private byte[] write(Optional<String> cursor) {
    String home = page.origin().absolute("/");
    xml.attribute("xml:lang", page.site().settings().language());
    xml.text("id", home);
    xml.text("title", page.site().settings().title());
    if (!page.site().settings().description().isEmpty()) {
      xml.text("subtitle", page.site().settings().description());
    }
    xml.text("updated", page.updated().toString());
    link("alternate", "text/html", home);
    link("self", MEDIA_TYPE, page.address(PATH, cursor));
    if (cursor.isPresent()) {
      link("first", MEDIA_TYPE, page.address(PATH, Optional.empty()));
    }
    page.older().ifPresent(it -> link("next", MEDIA_TYPE, page.address(PATH, Optional.of(it))));
    author(page.site().settings().title());
    page.entries().forEach(this::entry);
    return xml.end();
  }

  private void entry(FeedPage.Entry entry) {
    Card card = entry.card();
    xml.open("entry");
    xml.attribute("xml:lang", card.language());
    xml.text("id", entry.id());
    xml.text("title", card.title());
    xml.text("published", card.publishedAt().toString());
    xml.text("updated", card.updatedAt().toString());
    link("alternate", "text/html", entry.address());
    card.author().ifPresent(this::author);
    card.tags().forEach(this::category);
    if (!card.summary().isEmpty()) {
      xml.text("summary", card.summary());
    }
    if (!entry.html().isEmpty()) {
      xml.open("content");
      xml.attribute("type", "html");
      xml.write(entry.html());
      xml.close();
    }
    xml.close();
  }

  private void category(Tag tag) {
    xml.open("category");
    xml.attribute("term", tag.address());
    xml.attribute("label", tag.name());
    xml.close();
  }

  private void author(String name) {
    xml.open("author");
    xml.text("name", name);
    xml.close();
  }

  private void link(String relation, String type, String address) {
    xml.open("link");
    xml.attribute("rel", relation);
    xml.attribute("type", type);
    xml.attribute("href", address);
    xml.close();
  }
}
