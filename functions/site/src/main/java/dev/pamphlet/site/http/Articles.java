package dev.pamphlet.site.http;

import dev.pamphlet.articles.FindNeighbours;
import dev.pamphlet.content.Article;
import dev.pamphlet.content.Card;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.http.SlugReply;
import dev.pamphlet.platform.http.Origin;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.json.JsonWriter;
import dev.pamphlet.site.FindReading;
import dev.pamphlet.site.Reading;
import dev.pamphlet.site.templates.JtearticleGenerated;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The page of an article: one Query for its text, and one each for the articles before and after
 * it.
 */
final class Articles {

  private final FindReading readings;
  private final FindNeighbours neighbours;

  Articles(FindReading readings, FindNeighbours neighbours) {
    this.readings = readings;
    this.neighbours = neighbours;
  }

  Reply article(Site site, Origin origin, Slug slug) {
    return SlugReply.of(
        "article", readings.find(slug), to -> "/" + to, found -> article(site, origin, found));
  }

  private Reply article(Site site, Origin origin, Reading reading) {
    Card card = reading.article().card();
    ArticlePage page = ArticlePage.of(site, reading, neighbours.of(card));
    return site.page(
            card.title(),
            head(reading.article(), origin),
            html -> JtearticleGenerated.render(html, null, page))
        .cacheable();
  }

  private static Head head(Article article, Origin origin) {
    Card card = article.card();
    String address = canonical(card, origin);
    return new Head(
        card.title(),
        card.summary(),
        address,
        "article",
        CardImage.of(article, origin),
        List.of(
            new Head.Alternate("application/json", card.title(), "/v1/articles/" + card.slug())),
        linkedData(card, origin));
  }

  static String canonical(Card card, Origin origin) {
    return card.canonicalUrl().map(Object::toString).orElse(origin.absolute("/" + card.slug()));
  }

  /** The data of an article for search engines (schema.org, "Article"). */
  private static String linkedData(Card card, Origin origin) {
    byte[] json =
        JsonWriter.document(
            data ->
                data.object(
                    () -> {
                      data.member("@context", "https://schema.org");
                      data.member("@type", "Article");
                      data.member("headline", card.title());
                      data.member("description", card.summary());
                      data.member("url", canonical(card, origin));
                      data.member("datePublished", card.publishedAt());
                      data.member("dateModified", card.updatedAt());
                      data.member("inLanguage", card.language());
                      data.member("wordCount", card.words());
                      data.member("image", CardImage.of(card, origin).map(CardImage::address));
                      card.author()
                          .ifPresent(
                              author ->
                                  data.object(
                                      "author",
                                      () -> {
                                        data.member("@type", "Person");
                                        data.member("name", author);
                                      }));
                      data.array("keywords", card.tags(), tag -> data.value(tag.name()));
                    }));
    // Only this character could end the script element around the data.
    return new String(json, StandardCharsets.UTF_8).replace("<", "\\u003c");
  }
}
