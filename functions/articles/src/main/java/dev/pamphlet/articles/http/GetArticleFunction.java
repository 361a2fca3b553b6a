package dev.pamphlet.articles.http;

import dev.pamphlet.articles.FindArticle;
import dev.pamphlet.articles.dynamodb.StoredSamples;
import dev.pamphlet.articles.wiring.ArticlesWiring;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.http.SlugReply;
import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.priming.Rehearsal;
import dev.pamphlet.platform.priming.RehearsalEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Answers {@code GET /v1/articles/{slug}}: an article with its table of contents and, by {@code
 * ?content=html|markdown|none}, its sections; by one GetItem.
 */
public final class GetArticleFunction extends HttpFunction {

  private final FindArticle articles;

  public GetArticleFunction() {
    this(ArticlesWiring.ofProcess().articles());
    startsFromSnapshot();
  }

  GetArticleFunction(FindArticle articles) {
    this.articles = articles;
  }

  @Override
  public Rehearsal rehearsal() {
    return new Rehearsal(
        clients -> new GetArticleFunction(new ArticlesWiring(clients).articles()),
        RehearsalEvent.get("/v1/articles/{slug}", Map.of("slug", "sample")),
        List.of(StoredSamples.found()));
  }

  @Override
  protected Reply reply(Request request) {
    Slug slug = request.path("slug", Slug::new);
    Content content = request.query("content", Content::of).orElse(Content.HTML);

    return SlugReply.of(
        "article",
        articles.find(slug),
        to -> "/v1/articles/" + to + asked(content),
        article -> Reply.cacheable(json -> ArticleJson.article(json, article, content)));
  }

  private static String asked(Content content) {
    return content == Content.HTML ? "" : "?content=" + content.name().toLowerCase(Locale.ROOT);
  }
}
