package dev.pamphlet.site.http;

import dev.pamphlet.articles.ListCards;
import dev.pamphlet.articles.Page;
import dev.pamphlet.content.Card;
import dev.pamphlet.platform.http.Cursor;
import dev.pamphlet.platform.http.Origin;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.site.ListArticles;
import java.util.Optional;

/**
 * The feeds, twenty articles at a time with their texts: by one Query for the list and one
 * BatchGetItem for the texts.
 */
final class Feeds {

  /** The query parameter with the cursor of a further page. */
  static final String OLDER = "older";

  private static final int AT_A_TIME = 20;
  private static final String LIST = "feed";

  private final ListCards cards;
  private final ListArticles articles;

  Feeds(ListCards cards, ListArticles articles) {
    this.cards = cards;
    this.articles = articles;
  }

  Reply atom(Request request, Site site, Origin origin) {
    FeedPage page = page(request, site, origin);
    byte[] feed = AtomFeed.write(page, request.query(OLDER, it -> it));
    return Reply.of(200, AtomFeed.MEDIA_TYPE + "; charset=utf-8", feed).cached();
  }

  Reply json(Request request, Site site, Origin origin) {
    FeedPage page = page(request, site, origin);
    byte[] feed = JsonFeed.write(page, request.query(OLDER, it -> it));
    return Reply.of(200, JsonFeed.MEDIA_TYPE, feed).cached();
  }

  private FeedPage page(Request request, Site site, Origin origin) {
    Optional<Page.Position> after =
        request.query(
            OLDER, text -> new Page.Position(Cursor.read(LIST, Page.Position.PARTS, text)));
    Page<Card> list = cards.list(Optional.empty(), AT_A_TIME, after);
    return FeedPage.of(
        site,
        origin,
        articles.at(list.entries().stream().map(Card::slug).toList()),
        list.next().map(position -> Cursor.write(LIST, position.parts())));
  }
}
