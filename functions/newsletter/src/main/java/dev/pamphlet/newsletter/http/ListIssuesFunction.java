package dev.pamphlet.newsletter.http;

import dev.pamphlet.newsletter.FindSettings;
import dev.pamphlet.newsletter.ListPage;
import dev.pamphlet.newsletter.issues.Edition;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.ReadArchive;
import dev.pamphlet.newsletter.wiring.NewsletterWiring;
import dev.pamphlet.platform.http.Cursor;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.json.JsonWriter;
import dev.pamphlet.platform.page.Named;
import dev.pamphlet.platform.page.PageAndApiFunction;
import dev.pamphlet.platform.priming.Rehearsal;
import dev.pamphlet.platform.priming.RehearsalEvent;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Answers the public archive: {@code GET /v1/issues} lists the issues that were sent, the latest
 * first, and {@code GET /v1/issues/{issue}} shows one; {@code GET /newsletter} and {@code GET
 * /newsletter/{issue}} are the same for people. Each costs one read of the archive; pages read the
 * settings too.
 */
public final class ListIssuesFunction extends PageAndApiFunction {

  private static final String LIST = "archive";
  private static final int MOST = 100;
  private static final int DEFAULT = 20;

  private final ReadArchive archive;
  private final FindSettings settings;
  private final Clock clock;

  public ListIssuesFunction() {
    this(NewsletterWiring.ofProcess());
    startsFromSnapshot();
  }

  ListIssuesFunction(NewsletterWiring wiring) {
    this(wiring.issues().archive(), wiring.settings(), Clock.systemUTC());
  }

  ListIssuesFunction(ReadArchive archive, FindSettings settings, Clock clock) {
    this.archive = archive;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Rehearsal rehearsal() {
    return new Rehearsal(
        clients -> new ListIssuesFunction(new NewsletterWiring(clients)),
        RehearsalEvent.get("/newsletter", Map.of()),
        Sample.archived());
  }

  @Override
  protected Reply reply(Request request) {
    boolean one = request.route().endsWith("/{issue}");
    if (isOfApi(request)) {
      return one ? issue(request) : list(request);
    }
    PublicationTexts texts = PublicationTexts.of(settings);
    if (one) {
      return ArchivePage.issue(texts, find(Named.in(request, "issue", IssueId::new))).cacheable();
    }
    ListPage<ReadArchive.Entry> page = page(request);
    return ArchivePage.list(texts, page.entries(), next(page)).cacheable();
  }

  private Reply issue(Request request) {
    Edition.Page page = find(Optional.of(request.path("issue", IssueId::new)));
    return Reply.cacheable(
        json ->
            json.object(
                () -> {
                  members(json, page.entry());
                  json.member("html", page.html());
                }));
  }

  private Reply list(Request request) {
    ListPage<ReadArchive.Entry> page = page(request);
    Optional<String> next = next(page);
    return Reply.cacheable(
            json ->
                json.object(
                    () -> {
                      json.array(
                          "issues",
                          page.entries(),
                          entry -> json.object(() -> members(json, entry)));
                      json.member("next", next);
                    }))
        .withNext("/v1/issues?limit=" + limit(request), next);
  }

  private static void members(JsonWriter json, ReadArchive.Entry entry) {
    json.member("id", entry.id().value());
    json.member("subject", entry.subject());
    json.member("sentAt", entry.from());
    json.array("topics", entry.topics(), topic -> json.value(topic.name()));
  }

  private Edition.Page find(Optional<IssueId> issue) {
    return issue
        .flatMap(id -> archive.find(id, clock.instant()))
        .orElseThrow(() -> Problem.notFound("issue"));
  }

  private ListPage<ReadArchive.Entry> page(Request request) {
    return archive.list(clock.instant(), limit(request), ReadIssues.after(request, LIST));
  }

  private static int limit(Request request) {
    return request.queryNumber("limit", 1, MOST).orElse(DEFAULT);
  }

  private static Optional<String> next(ListPage<?> page) {
    return page.next().map(position -> Cursor.write(LIST, position.parts()));
  }
}
