package dev.pamphlet.site.http;

import dev.pamphlet.content.Card;
import dev.pamphlet.platform.json.JsonWriter;
import java.util.List;
import java.util.Optional;

/** Writes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
final class JsonFeed {

  static final String PATH = "/feed.json";
  static final String MEDIA_TYPE = "application/feed+json";

  private JsonFeed() {}

  /**
   * @param cursor of this page; empty for the first
   */
  static byte[] write(FeedPage page, Optional<String> cursor) {
    return JsonWriter.document(
        json ->
            json.object(
                () -> {
                  json.member("version", "https://jsonfeed.org/version/1.1");
                  json.member("title", page.site().settings().title());
                  json.member("home_page_url", page.origin().absolute("/"));
                  json.member("feed_url", page.address(PATH, cursor));
                  json.member("description", page.site().settings().description());
                  json.member("language", page.site().settings().language());
                  json.member(
                      "next_url", page.older().map(it -> page.address(PATH, Optional.of(it))));
                  json.array("items", page.entries(), entry -> item(json, page, entry));
                }));
  }

  private static void item(JsonWriter json, FeedPage page, FeedPage.Entry entry) {
    Card card = entry.card();
    json.object(
        () -> {
          json.member("id", entry.id());
          json.member("url", entry.address());
          json.member("title", card.title());
          json.member("summary", card.summary());
          if (entry.html().isEmpty()) {
            json.member("content_text", card.summary());
          } else {
            json.member("content_html", entry.html());
          }
          json.member("image", entry.image(page.origin()));
          json.member("date_published", card.publishedAt());
          json.member("date_modified", card.updatedAt());
          card.author().ifPresent(author -> authors(json, author));
          json.array("tags", card.tags(), tag -> json.value(tag.name()));
          json.member("language", card.language());
        });
  }

  private static void authors(JsonWriter json, String author) {
    json.array("authors", List.of(author), name -> json.object(() -> json.member("name", name)));
  }
}
