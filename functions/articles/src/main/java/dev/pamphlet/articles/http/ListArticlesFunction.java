package dev.pamphlet.articles.http;

import dev.pamphlet.articles.ListCards;
import dev.pamphlet.articles.Page;
import dev.pamphlet.articles.dynamodb.StoredSamples;
import dev.pamphlet.articles.wiring.ArticlesWiring;
import dev.pamphlet.content.Card;
import dev.pamphlet.content.Tag;
import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.priming.Rehearsal;
import dev.pamphlet.platform.priming.RehearsalEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers {@code GET /v1/articles?tag&limit&cursor}: cards, newest first, with the cursor of the
 * next page in the body and in a link (RFC 8288); by one Query of the index.
 */
public final class ListArticlesFunction extends HttpFunction {

  private final ListCards cards;

  public ListArticlesFunction() {
    this(ArticlesWiring.ofProcess().cards());
    startsFromSnapshot();
  }

  ListArticlesFunction(ListCards cards) {
    this.cards = cards;
  }

  @Override
  public Rehearsal rehearsal() {
    return new Rehearsal(
        clients -> new ListArticlesFunction(new ArticlesWiring(clients).cards()),
        RehearsalEvent.get("/v1/articles", Map.of()),
        List.of(StoredSamples.listed()));
  }

  @Override
  protected Reply reply(Request request) {
    Optional<Tag> tag = request.query("tag", Tag::new);
    PageRequest asked = PageRequest.of(request, "articles?tag=" + tag.map(Tag::address).orElse(""));

    Page<Card> page = cards.list(tag, asked.limit(), asked.after());
    Optional<String> next = asked.next(page);

    return Reply.cacheable(
            json ->
                json.object(
                    () -> {
                      json.array(
                          "articles",
                          page.entries(),
                          card -> json.object(() -> ArticleJson.card(json, card)));
                      json.member("next", next);
                    }))
        .withNext(path(tag, asked.limit()), next);
  }

  /** Percent-encoded: a tag may be of any script; a cursor is base64url. */
  private static String path(Optional<Tag> tag, int limit) {
    String filter = tag.map(name -> "tag=" + name.encoded() + "&").orElse("");
    return "/v1/articles?" + filter + "limit=" + limit;
  }
}
