package dev.pamphlet.articles.http;

import dev.pamphlet.articles.Article;
import dev.pamphlet.articles.FindArticle;
import dev.pamphlet.articles.dynamodb.DynamoArticles;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import java.util.Map;

/**
 * Answers {@code GET /v1/articles/{slug}/sections/{section}}: one section with its neighbours, by
 * one GetItem.
 */
public final class GetSectionFunction extends HttpFunction {

  private final FindArticle articles;

  public GetSectionFunction() {
    this(Production.ofProcess());
  }

  GetSectionFunction(Production production) {
    this(production.articles());
    rehearse(
        production.rehearsal(
            "/v1/articles/{slug}/sections/{section}",
            Map.of("slug", "sample", "section", SectionId.INTRODUCTION.value()),
            DynamoArticles::wireAnswer));
  }

  GetSectionFunction(FindArticle articles) {
    this.articles = articles;
  }

  @Override
  protected Reply reply(Request request) {
    Slug slug = request.path("slug", Slug::new);
    SectionId id = request.path("section", SectionId::new);

    return PublicReply.of(
        articles.find(slug),
        to -> "/v1/articles/" + to + "/sections/" + id,
        article -> {
          Article.Place place = article.section(id).orElseThrow(() -> Problem.notFound("section"));
          return Reply.cacheable(json -> ArticleJson.place(json, article, place));
        });
  }
}
