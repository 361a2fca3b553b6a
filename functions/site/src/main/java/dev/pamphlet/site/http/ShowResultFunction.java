package dev.pamphlet.site.http;

import dev.pamphlet.content.Settings;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.http.SlugReply;
import dev.pamphlet.platform.dynamodb.CannedResponses;
import dev.pamphlet.platform.http.Origin;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.page.Frame;
import dev.pamphlet.platform.page.Named;
import dev.pamphlet.platform.page.PageFunction;
import dev.pamphlet.platform.priming.Rehearsal;
import dev.pamphlet.platform.secrets.Pepper;
import dev.pamphlet.quizzes.FindForm;
import dev.pamphlet.quizzes.FindVersion;
import dev.pamphlet.quizzes.Form;
import dev.pamphlet.quizzes.attempts.AttemptId;
import dev.pamphlet.quizzes.attempts.AttemptResult;
import dev.pamphlet.quizzes.attempts.FindAttempt;
import dev.pamphlet.quizzes.attempts.Reviewing;
import dev.pamphlet.quizzes.http.Sample;
import dev.pamphlet.quizzes.statistics.Everyone;
import dev.pamphlet.quizzes.statistics.ReadTally;
import dev.pamphlet.site.templates.JteresultGenerated;
import dev.pamphlet.site.templates.JtesharedGenerated;
import dev.pamphlet.site.wiring.SiteWiring;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers {@code GET /results/{attempt}}: the result of a quiz with the right answers, for whoever
 * has its unguessable address. {@code GET /{slug}/quiz/shared/{result}} shows the score and
 * everyone's scores and no answer, at an address that does not lead to the attempt.
 */
public final class ShowResultFunction extends PageFunction {

  private final Publication publication;
  private final Optional<String> configuredOrigin;
  private final Reviewing reviewing;
  private final FindForm forms;
  private final ReadTally tallies;
  private final Pepper pepper;

  public ShowResultFunction() {
    this(SiteWiring.ofProcess());
    startsFromSnapshot();
  }

  private ShowResultFunction(SiteWiring wiring) {
    this(
        wiring::settings,
        wiring.quizzes().attempts()::findNow,
        wiring.quizzes().versions(),
        wiring.quizzes().tallies(),
        wiring.quizzes().forms(),
        wiring.quizzes().pepper(),
        wiring.sendsMail(),
        wiring.origin(),
        Clock.systemUTC());
  }

  /**
   * @param settings of the publication; empty before an editor saved any
   * @param sendsMail whether there is a domain to send mail from
   * @param origin the origin of the site; empty to use the host of the request
   */
  ShowResultFunction(
      Supplier<Optional<Settings>> settings,
      FindAttempt attempts,
      FindVersion versions,
      ReadTally tallies,
      FindForm forms,
      Pepper pepper,
      boolean sendsMail,
      Optional<String> origin,
      Clock clock) {
    this.publication = new Publication(settings, sendsMail, clock);
    this.configuredOrigin = origin;
    this.reviewing = new Reviewing(attempts, versions, tallies);
    this.forms = forms;
    this.tallies = tallies;
    this.pepper = pepper;
  }

  @Override
  public Rehearsal rehearsal() {
    Sample sample = new Sample();
    return new Rehearsal(
        clients -> new ShowResultFunction(new SiteWiring(clients)),
        sample.getAttempt("/results/{attempt}"),
        List.of(
            CannedResponses.written(),
            sample.attempt(),
            sample.version(),
            sample.tally(),
            Sample.pepper()));
  }

  @Override
  protected Reply reply(Request request) {
    return request.route().contains("{attempt}") ? result(request) : shared(request);
  }

  private Reply result(Request request) {
    Site site = publication.site();
    AttemptResult result =
        Named.in(request, "attempt", AttemptId::new)
            .flatMap(reviewing::review)
            .orElseThrow(() -> Problem.notFound("result"));
    ResultPage page = ResultPage.of(site, result, sharedPath(result));
    String title = site.text("result.title", page.title());
    Head head = Head.of(title, "", Origin.of(configuredOrigin, request).absolute(page.share()));
    return site.page(title, head, html -> JteresultGenerated.render(html, null, page))
        .confidential(200);
  }

  /** The secret exists wherever there is an attempt, because rate limiting needs it too. */
  private String sharedPath(AttemptResult result) {
    Slug article = result.attempt().article();
    SharedResult shared =
        new SharedResult(
            result.attempt().version(),
            result.graded().questions().size(),
            result.graded().percent());
    return "/" + article + "/quiz/shared/" + shared.signed(article, pepper.bytes());
  }

  private Reply shared(Request request) {
    Site site = publication.site();
    Slug slug = Named.in(request, "slug", Slug::new).orElseThrow(() -> Problem.notFound("result"));
    SharedResult shared =
        pepper
            .find()
            .flatMap(
                secret -> Named.in(request, "result", it -> SharedResult.read(it, slug, secret)))
            .orElseThrow(() -> Problem.notFound("result"));
    return SlugReply.of(
        "quiz",
        forms.find(slug),
        to -> "/" + to + "/quiz",
        form -> shared(request, site, slug, shared, form));
  }

  private Reply shared(Request request, Site site, Slug slug, SharedResult shared, Form form) {
    QuizPage quiz = QuizPage.of(site, slug, form.document());
    Optional<Everyone> everyone =
        Everyone.of(shared.questions(), tallies.of(form.quiz(), shared.version()));
    SharedPage page =
        new SharedPage(
            site,
            slug,
            quiz.title(),
            shared.percent(),
            everyone.map(all -> Chart.of(site, all, shared.percent())));
    String title = site.text("shared.title", shared.percent(), quiz.title());
    Head head =
        Head.of(
            title,
            site.text("shared.text"),
            Origin.of(configuredOrigin, request).absolute("/" + slug + "/quiz"));
    return site.page(title, head, html -> JtesharedGenerated.render(html, null, page))
        .cacheable()
        .with("x-robots-tag", "noindex");
  }

  @Override
  protected Frame frame(Request request) {
    return publication.frame().orElseGet(() -> super.frame(request));
  }
}
