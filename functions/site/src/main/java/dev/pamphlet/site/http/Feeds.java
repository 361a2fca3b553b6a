package dev.pamphlet.site.http;

import dev.pamphlet.articles.ListCards;
import dev.pamphlet.articles.Page;
import dev.pamphlet.content.Card;
import dev.pamphlet.platform.http.Cursor;
import dev.pamphlet.platform.http.ETag;
import dev.pamphlet.platform.http.Origin;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.site.ListArticles;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The feeds, twenty articles at a time with their texts: by one Query for the list and one
 * BatchGetItem for the texts. Most requests come from programs that already have the feed, and cost
 * only the Query.
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
    Optional<String> cursor = request.query(OLDER, it -> it);
    return feed(
        request,
        FeedPage.listed(site, origin, list(request)),
        AtomFeed.MEDIA_TYPE + "; charset=utf-8",
        page -> AtomFeed.write(page, cursor));
  }

  Reply json(Request request, Site site, Origin origin) {
    Optional<String> cursor = request.query(OLDER, it -> it);
    return feed(
        request,
        FeedPage.listed(site, origin, list(request)),
        JsonFeed.MEDIA_TYPE,
        page -> JsonFeed.write(page, cursor));
  }

  private Page<Card> list(Request request) {
    Optional<Page.Position> after =
        request.query(
            OLDER, text -> new Page.Position(Cursor.read(LIST, Page.Position.PARTS, text)));
    return cards.list(Optional.empty(), AT_A_TIME, after);
  }

  /** The cursor of the entries that follow a page of the list. */
  static Optional<String> older(Page<Card> list) {
    return list.next().map(position -> Cursor.write(LIST, position.parts()));
  }

  private Reply feed(
      Request request, FeedPage listed, String mediaType, Function<FeedPage, byte[]> format) {
    ETag tag = tag(listed, format);
    if (request.has(tag)) {
      return Reply.unchanged(mediaType, tag);
    }
    FeedPage whole =
        listed.with(articles.at(listed.entries().stream().map(it -> it.card().slug()).toList()));
    return Reply.of(200, mediaType, format.apply(whole)).cached(tag(whole.withoutTexts(), format));
  }

  /**
   * The ETag of a feed, made without the texts: each counts by its version number. A feed that is
   * sent has the tag of the versions in it. The list may be older or newer than the texts, because
   * both reads are eventually consistent. Then the next request finds another tag, and gets the
   * feed again.
   */
  private static ETag tag(FeedPage withoutTexts, Function<FeedPage, byte[]> format) {
    String versions =
        withoutTexts.entries().stream()
            .map(entry -> entry.id() + " " + entry.card().version())
            .collect(Collectors.joining(","));
    return ETag.weak(format.apply(withoutTexts), versions.getBytes(StandardCharsets.US_ASCII));
  }
}
