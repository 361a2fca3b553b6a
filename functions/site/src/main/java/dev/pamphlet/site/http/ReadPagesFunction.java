package dev.pamphlet.site.http;

import dev.pamphlet.articles.FindNeighbours;
import dev.pamphlet.articles.ListCards;
import dev.pamphlet.articles.dynamodb.StoredSamples;
import dev.pamphlet.content.Settings;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.Tag;
import dev.pamphlet.platform.dynamodb.CannedResponses;
import dev.pamphlet.platform.http.Origin;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.page.Asset;
import dev.pamphlet.platform.page.Frame;
import dev.pamphlet.platform.page.Named;
import dev.pamphlet.platform.page.PageFunction;
import dev.pamphlet.platform.priming.Rehearsal;
import dev.pamphlet.platform.priming.RehearsalEvent;
import dev.pamphlet.quizzes.FindForm;
import dev.pamphlet.site.FindReading;
import dev.pamphlet.site.templates.JteproblemGenerated;
import dev.pamphlet.site.wiring.SiteWiring;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves the public pages: the front page, tags, articles and their quizzes, the files that pages
 * need, the description of the API, and a page for unknown addresses. It can read only public data
 * and the settings, and writes nothing.
 */
public final class ReadPagesFunction extends PageFunction {

  /**
   * Segments begin with a letter or a digit: what begins with slashes would lead to other sites.
   */
  private static final Pattern SLASHED =
      Pattern.compile("(?<page>[a-z0-9][a-z0-9-]*(?:/[a-z0-9][a-z0-9-]*)*)/+");

  private final Publication publication;
  private final Optional<String> configuredOrigin;
  private final Lists lists;
  private final Articles articles;
  private final Quizzes quizzes;

  public ReadPagesFunction() {
    this(SiteWiring.ofProcess());
    startsFromSnapshot();
  }

  private ReadPagesFunction(SiteWiring wiring) {
    this(
        wiring::settings,
        wiring.cards(),
        wiring.neighbours(),
        wiring.readings(),
        wiring.quizzes().forms(),
        wiring.sendsMail(),
        wiring.origin(),
        Clock.systemUTC());
  }

  /**
   * @param settings of the publication; empty before an editor saved any
   * @param sendsMail whether there is a domain to send mail from
   * @param origin the origin of the site; empty to use the host of the request
   */
  ReadPagesFunction(
      Supplier<Optional<Settings>> settings,
      ListCards cards,
      FindNeighbours neighbours,
      FindReading readings,
      FindForm forms,
      boolean sendsMail,
      Optional<String> origin,
      Clock clock) {
    this.publication = new Publication(settings, sendsMail, clock);
    this.configuredOrigin = origin;
    this.lists = new Lists(cards);
    this.articles = new Articles(readings, neighbours);
    this.quizzes = new Quizzes(forms);
  }

  @Override
  public Rehearsal rehearsal() {
    byte[] nothing = CannedResponses.query(List.of());
    return new Rehearsal(
        clients -> new ReadPagesFunction(new SiteWiring(clients)),
        RehearsalEvent.get("/{slug}", Map.of("slug", "sample")),
        List.of(CannedResponses.written(), StoredSamples.listed(), nothing, nothing));
  }

  @Override
  protected Reply reply(Request request) {
    String path = request.route().substring(request.route().indexOf(' ') + 1);
    Origin origin = Origin.of(configuredOrigin, request);
    return switch (path) {
      case "/" -> lists.home(request, site(), origin);
      case "/tags/{tag}" -> lists.tagged(request, site(), origin, named(request, "tag", Tag::new));
      case "/{slug}" -> articles.article(site(), origin, named(request, "slug", Slug::new));
      case "/{slug}/quiz" -> quiz(request, origin);
      case "/problems/{type}" -> problem(request, origin);
      case "/assets/{file}" -> Asset.reply(request.path("file", Function.identity()));
      case ApiDescription.PAGE -> ApiDescription.page(site(), origin);
      case "/{path+}" -> elsewhere(request.path("path", Function.identity()));
      default -> throw new IllegalStateException("No page has the route " + path + ".");
    };
  }

  /**
   * The address {@code /tags/quiz} belongs to a tag, but matches the route of an article's quiz
   * too. The gateway chooses the route.
   */
  private Reply quiz(Request request, Origin origin) {
    return request.path("slug", Function.identity()).equals("tags")
        ? lists.tagged(request, site(), origin, new Tag("quiz"))
        : quizzes.quiz(site(), origin, named(request, "slug", Slug::new));
  }

  /** A page is not at its address with a slash behind it, but whoever types that finds it. */
  private static Reply elsewhere(String path) {
    Matcher slashed = SLASHED.matcher(path);
    if (!slashed.matches()) {
      throw Problem.notFound("page");
    }
    return Reply.moved("/" + slashed.group("page"));
  }

  private Reply problem(Request request, Origin origin) {
    ProblemType type =
        ProblemType.of(request.path("type", Function.identity()))
            .orElseThrow(() -> Problem.notFound("page"));
    ProblemPage page = new ProblemPage(site(), type);
    Head head = Head.of(page.title(), page.meaning(), origin.absolute(type.uri()));
    return site()
        .page(page.title(), head, html -> JteproblemGenerated.render(html, null, page))
        .cacheable();
  }

  private Site site() {
    return publication.site();
  }

  private static <T> T named(Request request, String parameter, Function<String, T> type) {
    return Named.in(request, parameter, type).orElseThrow(() -> Problem.notFound("page"));
  }

  @Override
  protected Frame frame(Request request) {
    return publication.frame().orElseGet(() -> super.frame(request));
  }
}
