package dev.pamphlet.site.http;

import dev.pamphlet.articles.Neighbours;
import dev.pamphlet.articles.dynamodb.StoredSamples;
import dev.pamphlet.content.Article;
import dev.pamphlet.content.Settings;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.dynamodb.CannedResponses;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.page.Frame;
import dev.pamphlet.platform.page.Named;
import dev.pamphlet.platform.page.PageFunction;
import dev.pamphlet.platform.priming.Rehearsal;
import dev.pamphlet.platform.priming.RehearsalEvent;
import dev.pamphlet.site.FindPreview;
import dev.pamphlet.site.Reading;
import dev.pamphlet.site.templates.JtearticleGenerated;
import dev.pamphlet.site.wiring.SiteWiring;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Answers {@code GET /previews/{token}}: a draft as readers would see it, for whoever has the link
 * that an editor made.
 */
public final class ShowPreviewFunction extends PageFunction {

  private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");

  private final Publication publication;
  private final FindPreview previews;
  private final Clock clock;

  public ShowPreviewFunction() {
    this(SiteWiring.ofProcess());
    startsFromSnapshot();
  }

  private ShowPreviewFunction(SiteWiring wiring) {
    this(wiring::settings, wiring.previews(), Clock.systemUTC());
  }

  /**
   * @param settings of the publication; empty before an editor saved any
   */
  ShowPreviewFunction(Supplier<Optional<Settings>> settings, FindPreview previews, Clock clock) {
    this.publication = new Publication(settings, false, clock);
    this.previews = previews;
    this.clock = clock;
  }

  @Override
  public Rehearsal rehearsal() {
    return new Rehearsal(
        clients -> new ShowPreviewFunction(new SiteWiring(clients)),
        RehearsalEvent.get("/previews/{token}", Map.of("token", StoredSamples.PREVIEW)),
        List.of(CannedResponses.written(), StoredSamples.preview()));
  }

  @Override
  protected Reply reply(Request request) {
    Site site = publication.site();
    Article draft =
        Named.in(request, "token", ShowPreviewFunction::token)
            .flatMap(token -> previews.find(token, clock.instant()))
            .orElseThrow(() -> Problem.notFound("preview"));
    ArticlePage page =
        ArticlePage.draft(
            site, new Reading(draft, false), new Neighbours(Optional.empty(), Optional.empty()));
    Head head = Head.of(draft.card().title(), "", "/" + draft.card().slug());
    return site.page(
            draft.card().title(), head, html -> JtearticleGenerated.render(html, null, page))
        .confidential(200);
  }

  private static String token(String text) {
    if (!TOKEN.matcher(text).matches()) {
      throw new InvalidValue("a token");
    }
    return text;
  }

  @Override
  protected Frame frame(Request request) {
    return publication.frame().orElseGet(() -> super.frame(request));
  }
}
