package dev.pamphlet.site.http;

import dev.pamphlet.articles.ListCards;
import dev.pamphlet.articles.Page;
import dev.pamphlet.content.Card;
import dev.pamphlet.content.Tag;
import dev.pamphlet.platform.http.Cursor;
import dev.pamphlet.platform.http.Origin;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.site.templates.JtelistGenerated;
import java.util.Optional;

/** The pages that list articles, twenty at a time, each by one Query of the index. */
final class Lists {

  private static final int AT_A_TIME = 20;
  private static final String OLDER = "older";

  private final ListCards cards;

  Lists(ListCards cards) {
    this.cards = cards;
  }

  /** The front page. */
  Reply home(Request request, Site site, Origin origin) {
    Page<Card> found = page(request, Optional.empty());
    ListPage list = ListPage.home(site, found.entries(), older(found, Optional.empty(), "/"));
    Head head = Head.of(list.heading(), list.lead(), origin.absolute("/"));
    return site.page(list.heading(), head, html -> JtelistGenerated.render(html, null, list))
        .cacheable();
  }

  /**
   * The page of a tag.
   *
   * @throws Problem 404 when no published article has it
   */
  Reply tagged(Request request, Site site, Origin origin, Tag asked) {
    Page<Card> found = page(request, Optional.of(asked));
    Tag tag =
        found.entries().stream()
            .flatMap(card -> card.tags().stream())
            .filter(asked::equals)
            .findFirst()
            .orElseThrow(() -> Problem.notFound("tag"));
    String path = "/tags/" + tag.encoded();
    ListPage list =
        ListPage.tagged(site, tag, found.entries(), older(found, Optional.of(tag), path));
    Head head = Head.of(list.heading(), site.settings().description(), origin.absolute(path));
    return site.page(list.heading(), head, html -> JtelistGenerated.render(html, null, list))
        .cacheable();
  }

  private Page<Card> page(Request request, Optional<Tag> tag) {
    Optional<Page.Position> after =
        request.query(
            OLDER, text -> new Page.Position(Cursor.read(list(tag), Page.Position.PARTS, text)));
    return cards.list(tag, AT_A_TIME, after);
  }

  private static Optional<String> older(Page<Card> page, Optional<Tag> tag, String path) {
    return page.next()
        .map(position -> path + "?" + OLDER + "=" + Cursor.write(list(tag), position.parts()));
  }

  /** What the cursors of a list are valid for. */
  private static String list(Optional<Tag> tag) {
    return "pages of " + tag.map(Tag::address).orElse("");
  }
}
