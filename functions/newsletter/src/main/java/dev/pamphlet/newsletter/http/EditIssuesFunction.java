package dev.pamphlet.newsletter.http;

import dev.pamphlet.content.Settings;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.FindSettings;
import dev.pamphlet.newsletter.issues.Creating;
import dev.pamphlet.newsletter.issues.Issue;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.NotSent;
import dev.pamphlet.newsletter.issues.Pausing;
import dev.pamphlet.newsletter.wiring.DeliveryWiring;
import dev.pamphlet.newsletter.wiring.IssueWiring;
import dev.pamphlet.newsletter.wiring.NewsletterWiring;
import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.http.JsonBody;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Answers the editor's routes of issues, under {@code /v1/editor/issues}:
 *
 * <ul>
 *   <li>{@code GET}: all of them
 *   <li>{@code POST}: makes a draft
 *   <li>{@code GET {issue}}: one, with its text and its books
 *   <li>{@code GET {issue}/letter}: its letter, and what is wrong with it
 *   <li>{@code POST {issue}/test}: mails the letter to one address
 *   <li>{@code POST {issue}/send}: sends it to the subscribers, at once or later
 *   <li>{@code POST {issue}/pause}, {@code resume}, {@code cancel}
 *   <li>{@code GET {issue}/exceptions}: its mails that failed or are in doubt
 *   <li>{@code POST {issue}/resolve}: decides about those in doubt
 * </ul>
 */
public final class EditIssuesFunction extends HttpFunction {

  private final ReadIssues read;
  private final IssueBooks books;
  private final Creating creating;
  private final Pausing pausing;
  private final SendIssue send;
  private final FindSettings settings;
  private final Clock clock;

  public EditIssuesFunction() {
    this(NewsletterWiring.ofProcess());
  }

  private EditIssuesFunction(NewsletterWiring wiring) {
    this(wiring, wiring.issues(), wiring.delivery());
  }

  private EditIssuesFunction(NewsletterWiring wiring, IssueWiring parts, DeliveryWiring delivery) {
    this(
        new ReadIssues(parts.issues(), parts.issues(), parts.editions()),
        new IssueBooks(
            parts.issues(),
            delivery.books(),
            delivery.pace(),
            delivery.books(),
            delivery.resolving()),
        parts.creating(),
        parts.pausing(),
        new SendIssue(parts.knownPublicUrl(), parts::sending, parts::trials),
        wiring.settings(),
        Clock.systemUTC());
  }

  EditIssuesFunction(
      ReadIssues read,
      IssueBooks books,
      Creating creating,
      Pausing pausing,
      SendIssue send,
      FindSettings settings,
      Clock clock) {
    this.read = read;
    this.books = books;
    this.creating = creating;
    this.pausing = pausing;
    this.send = send;
    this.settings = settings;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  protected Reply reply(Request request) {
    try {
      return switch (request.route()) {
        case "GET /v1/editor/issues" -> read.list(request);
        case "POST /v1/editor/issues" -> create(request);
        case "GET /v1/editor/issues/{issue}" -> read.get(request, books);
        case "GET /v1/editor/issues/{issue}/exceptions" -> books.exceptions(request);
        case "POST /v1/editor/issues/{issue}/resolve" -> books.resolve(request);
        case "GET /v1/editor/issues/{issue}/letter" -> send.letter(request);
        case "POST /v1/editor/issues/{issue}/test" -> send.test(request);
        case "POST /v1/editor/issues/{issue}/send" -> send.send(request, clock.instant());
        case "POST /v1/editor/issues/{issue}/pause" -> act(request, pausing::pause);
        case "POST /v1/editor/issues/{issue}/resume" -> act(request, pausing::resume);
        case "POST /v1/editor/issues/{issue}/cancel" -> act(request, pausing::cancel);
        default -> throw new IllegalStateException("no such route here: " + request.route());
      };
    } catch (NotSent refused) {
      throw NotSentProblem.of(refused);
    }
  }

  private Reply create(Request request) {
    List<Tag> offered = settings.find().map(Settings::topics).orElse(List.of());
    Issue draft = creating.create(IssueOrder.of(request, offered), clock.instant());
    return IssueJson.reply(201, draft).with("location", "/v1/editor/issues/" + draft.id());
  }

  private static Reply act(Request request, Function<IssueId, Issue> act) {
    JsonBody.requireNothing(request);
    return IssueJson.reply(200, act.apply(ReadIssues.id(request)));
  }
}
