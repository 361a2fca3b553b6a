package dev.pamphlet.site.http;

import dev.pamphlet.articles.ListCards;
import dev.pamphlet.articles.Page;
import dev.pamphlet.content.Card;
import dev.pamphlet.platform.http.Origin;
import dev.pamphlet.platform.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files for crawlers: the list of all pages, and the paths that they should not visit. */
final class Sitemap {

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** So many cards fit into a megabyte, the most that one Query reads. */
  private static final int AT_A_TIME = 1_000;

  /** The limit of the protocol is 50,000; a function's response has at most six megabytes. */
  private static final int MOST = 20_000;

  private final ListCards cards;

  Sitemap(ListCards cards) {
    this.cards = cards;
  }

  /** The addresses of the front page and of all articles (sitemaps.org, protocol 0.9). */
  Reply sitemap(Origin origin) {
    Xml xml = new Xml("urlset", NAMESPACE);
    url(xml, origin.absolute("/"), Optional.empty());
    int listed = 0;
    Optional<Page.Position> after = Optional.empty();
    do {
      Page<Card> page = cards.list(Optional.empty(), AT_A_TIME, after);
      page.entries().stream()
          .filter(card -> card.canonicalUrl().isEmpty())
          .forEach(
              card ->
                  url(
                      xml,
                      origin.absolute("/" + card.slug()),
                      Optional.of(card.updatedAt().toString())));
      listed += page.entries().size();
      after = page.next();
    } while (after.isPresent() && listed < MOST);
    return Reply.of(200, "application/xml; charset=utf-8", xml.end()).cached();
  }

  private static void url(Xml xml, String address, Optional<String> modified) {
    xml.open("url");
    xml.text("loc", address);
    modified.ifPresent(time -> xml.text("lastmod", time));
    xml.close();
  }

  /** Where crawlers may go (RFC 9309): not to pages that belong to one person. */
  static Reply robots(Origin origin) {
    String text =
        """
        User-agent: *
        Disallow: /results/
        Disallow: /subscriptions/
        Disallow: /previews/

        Sitemap: %s
        """
            .formatted(origin.absolute("/sitemap.xml"));
    return Reply.of(200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8))
        .cached();
  }
}
