package dev.pamphlet.site.http;

import dev.pamphlet.articles.ListCards;
import dev.pamphlet.articles.dynamodb.StoredSamples;
import dev.pamphlet.content.Settings;
import dev.pamphlet.platform.config.Environment;
import dev.pamphlet.platform.dynamodb.CannedResponses;
import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.http.Origin;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.priming.Rehearsal;
import dev.pamphlet.platform.priming.RehearsalEvent;
import dev.pamphlet.site.ListArticles;
import dev.pamphlet.site.wiring.SiteWiring;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Serves what programs read: {@code GET /feed.atom} and {@code GET /feed.json} for feed readers,
 * {@code GET /sitemap.xml} and {@code GET /robots.txt} for crawlers, {@code GET /v1/openapi.json}
 * for developers, and {@code GET /.well-known/security.txt} for those who found a vulnerability.
 * Requests for an unknown operation of the API get a problem.
 */
public final class ReadFeedsFunction extends HttpFunction {

  private final Publication publication;
  private final Optional<String> configuredOrigin;
  private final Clock clock;
  private final Feeds feeds;
  private final Sitemap sitemap;

  public ReadFeedsFunction() {
    this(SiteWiring.ofProcess());
    startsFromSnapshot();
  }

  private ReadFeedsFunction(SiteWiring wiring) {
    this(
        wiring::settings, wiring.cards(), wiring.articleList(), wiring.origin(), Clock.systemUTC());
  }

  /**
   * @param settings of the publication; empty before an editor saved any
   * @param origin the origin of the site; empty to use the host of the request
   */
  ReadFeedsFunction(
      Supplier<Optional<Settings>> settings,
      ListCards cards,
      ListArticles articles,
      Optional<String> origin,
      Clock clock) {
    this.publication = new Publication(settings, false, clock);
    this.configuredOrigin = origin;
    this.clock = clock;
    this.feeds = new Feeds(cards, articles);
    this.sitemap = new Sitemap(cards);
  }

  @Override
  public Rehearsal rehearsal() {
    return new Rehearsal(
        clients -> new ReadFeedsFunction(new SiteWiring(clients)),
        RehearsalEvent.get("/feed.atom", Map.of()),
        List.of(
            CannedResponses.written(),
            StoredSamples.listed(),
            StoredSamples.batch(Environment.ofProcess().require("CONTENT_TABLE"))));
  }

  @Override
  protected Reply reply(Request request) {
    String path = request.route().substring(request.route().indexOf(' ') + 1);
    Origin origin = Origin.of(configuredOrigin, request);
    return switch (path) {
      case "/feed.atom" -> feeds.atom(request, publication.site(), origin);
      case "/feed.json" -> feeds.json(request, publication.site(), origin);
      case "/sitemap.xml" -> sitemap.sitemap(origin);
      case "/robots.txt" -> Sitemap.robots(origin);
      case "/.well-known/security.txt" ->
          SecurityText.reply(publication.site().settings(), origin, clock);
      case ApiDescription.DOCUMENT -> ApiDescription.document();
      case "/v1/{path+}" -> throw ApiDescription.noOperation();
      default -> throw new IllegalStateException("Nothing has the route " + path + ".");
    };
  }
}
