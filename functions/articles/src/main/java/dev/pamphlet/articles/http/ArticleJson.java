package dev.pamphlet.articles.http;

import dev.pamphlet.content.Article;
import dev.pamphlet.content.Card;
import dev.pamphlet.content.ContentsEntry;
import dev.pamphlet.content.Section;
import dev.pamphlet.content.Tag;
import dev.pamphlet.platform.json.JsonWriter;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Articles in JSON, for readers. */
final class ArticleJson {

  private ArticleJson() {}

  /** The members of a card, within an object. */
  static void card(JsonWriter json, Card card) {
    json.member("slug", card.slug().value());
    json.member("title", card.title());
    json.member("summary", card.summary());
    json.member("author", card.author());
    json.member("language", card.language());
    json.array("tags", card.tags(), (Tag tag) -> json.value(tag.name()));
    json.member("canonicalUrl", card.canonicalUrl().map(URI::toString));
    json.member("image", card.image().map(URI::toString));
    json.member("publishedAt", card.publishedAt());
    json.member("updatedAt", card.updatedAt());
    json.member("words", card.words());
    json.member("version", card.version());
  }

  /** An article with its table of contents and its text in the requested format. */
  static void article(JsonWriter json, Article article, Content content) {
    json.object(
        () -> {
          card(json, article.card());
          contents(json, article.contents());
          if (content != Content.NONE) {
            json.array("sections", article.sections(), s -> section(json, s, content));
          }
        });
  }

  /** A table of contents, as a member of an object. */
  static void contents(JsonWriter json, List<ContentsEntry> contents) {
    json.array("contents", contents, entry -> entry(json, entry));
  }

  private static void entry(JsonWriter json, ContentsEntry entry) {
    json.object(
        () -> {
          json.member("id", entry.id().value());
          json.member("title", entry.title());
          json.member("words", entry.words());
          json.array(
              "headings",
              entry.headings(),
              heading ->
                  json.object(
                      () -> {
                        json.member("id", heading.id());
                        json.member("title", heading.title());
                        json.member("level", heading.level());
                      }));
        });
  }

  private static void section(JsonWriter json, Section section, Content content) {
    json.object(
        () -> {
          json.member("id", section.id().value());
          json.member("title", section.title());
          json.member("words", section.words());
          switch (content) {
            case HTML -> json.member("html", section.html());
            case MARKDOWN -> json.member("markdown", section.markdown());
            case NONE -> throw new IllegalArgumentException("a section without its text");
          }
        });
  }

  /** One section with its neighbours and its article. */
  static void place(JsonWriter json, Article article, Article.Place place) {
    json.object(
        () -> {
          Section section = place.section();
          json.member("id", section.id().value());
          json.member("title", section.title());
          json.member("words", section.words());
          json.member("html", section.htmlAlone(article.card().slug()));
          json.member("markdown", section.markdown());
          neighbour(json, "previous", place.previous());
          neighbour(json, "next", place.next());
          json.object(
              "article",
              () -> {
                json.member("slug", article.card().slug().value());
                json.member("title", article.card().title());
                json.member("language", article.card().language());
                json.member("version", article.card().version());
              });
        });
  }

  private static void neighbour(JsonWriter json, String name, Optional<Section> neighbour) {
    neighbour.ifPresent(
        section ->
            json.object(
                name,
                () -> {
                  json.member("id", section.id().value());
                  json.member("title", section.title());
                }));
  }
}
