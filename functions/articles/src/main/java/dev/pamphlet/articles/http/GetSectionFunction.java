package dev.pamphlet.articles.http;

import dev.pamphlet.articles.FindArticle;
import dev.pamphlet.articles.dynamodb.StoredSamples;
import dev.pamphlet.articles.wiring.ArticlesWiring;
import dev.pamphlet.content.Article;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.http.SlugReply;
import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.priming.Rehearsal;
import dev.pamphlet.platform.priming.RehearsalEvent;
import java.util.List;
import java.util.Map;

/**
 * Answers {@code GET /v1/articles/{slug}/sections/{section}}: one section with its neighbours, by
 * one GetItem.
 */
public final class GetSectionFunction extends HttpFunction {

  private final FindArticle articles;

  public GetSectionFunction() {
    this(ArticlesWiring.ofProcess().articles());
    startsFromSnapshot();
  }

  GetSectionFunction(FindArticle articles) {
    this.articles = articles;
  }

  @Override
  public Rehearsal rehearsal() {
    return new Rehearsal(
        clients -> new GetSectionFunction(new ArticlesWiring(clients).articles()),
        RehearsalEvent.get(
            "/v1/articles/{slug}/sections/{section}",
            Map.of("slug", "sample", "section", SectionId.INTRODUCTION.value())),
        List.of(StoredSamples.found()));
  }

  @Override
  protected Reply reply(Request request) {
    Slug slug = request.path("slug", Slug::new);
    SectionId id = request.path("section", SectionId::new);

    return SlugReply.of(
        "article",
        articles.find(slug),
        to -> "/v1/articles/" + to + "/sections/" + id.encoded(),
        article -> {
          Article.Place place = article.section(id).orElseThrow(() -> Problem.notFound("section"));
          return Reply.cacheable(json -> ArticleJson.place(json, article, place));
        });
  }
}
