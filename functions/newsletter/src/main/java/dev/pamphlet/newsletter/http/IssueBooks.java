package dev.pamphlet.newsletter.http;

import dev.pamphlet.newsletter.ListPage;
import dev.pamphlet.newsletter.delivery.Books;
import dev.pamphlet.newsletter.delivery.Entry;
import dev.pamphlet.newsletter.delivery.FindBooks;
import dev.pamphlet.newsletter.delivery.FindPace;
import dev.pamphlet.newsletter.delivery.ListOpenEntries;
import dev.pamphlet.newsletter.delivery.Pace;
import dev.pamphlet.newsletter.delivery.Resolution;
import dev.pamphlet.newsletter.delivery.ResolveUnknown;
import dev.pamphlet.newsletter.issues.FindIssue;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.http.Cursor;
import dev.pamphlet.platform.http.JsonBody;
import dev.pamphlet.platform.http.Parameter;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.platform.json.JsonWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows the books of an issue, and takes decisions about its mails in doubt. */
record IssueBooks(
    FindIssue issues,
    FindBooks books,
    FindPace pace,
    ListOpenEntries open,
    ResolveUnknown resolving) {

  private static final String AS = "as";

  /** Chunks on a page, each of up to fifty mails. */
  private static final int MOST = 100;

  private static final int DEFAULT = 20;

  /** The member with the books of an issue, once it is sent. */
  void member(JsonWriter json, IssueId issue) {
    books.books(issue).ifPresent(found -> json.object("books", () -> members(json, found)));
  }

  private void members(JsonWriter json, Books books) {
    json.member("audience", books.audience());
    json.member("sent", books.sent());
    json.member("skipped", books.skipped());
    json.member("failed", books.failed());
    json.member("unknown", books.unknown());
    json.member("pending", books.pending());
    json.member("planning", books.planning());
    json.member("bounced", books.bounced());
    json.member("complained", books.complained());
    if (books.pending() > 0) {
      json.member("stopped", pace.find().closed().map(Pace.Closed::reason));
    }
  }

  /** The mails that failed or are in doubt, by the ids of their subscribers. */
  Reply exceptions(Request request) {
    IssueId issue = known(request);
    String list = "exceptions of " + issue;
    int limit = request.queryNumber("limit", 1, MOST).orElse(DEFAULT);
    ListPage<List<Entry>> page = open.list(issue, limit, ReadIssues.after(request, list));
    Optional<String> next = page.next().map(position -> Cursor.write(list, position.parts()));
    List<Entry> mails = page.entries().stream().flatMap(List::stream).toList();
    return Reply.json(
            200,
            json ->
                json.object(
                    () -> {
                      json.array("mails", mails, mail -> json.object(() -> mail(json, mail)));
                      json.member("next", next);
                    }))
        .withNext("/v1/editor/issues/%s/exceptions?limit=%d".formatted(issue, limit), next);
  }

  private static void mail(JsonWriter json, Entry mail) {
    json.member("subscriber", mail.subscriber().value());
    json.member("outcome", mail.outcome().name().toLowerCase(Locale.ROOT));
    json.member("mail", mail.mail());
    json.member("reason", mail.reason());
  }

  /** Decides about the mails in doubt. */
  Reply resolve(Request request) {
    IssueId issue = known(request);
    Resolution resolution =
        Parameter.of(AS, JsonBody.only(request, AS, JsonReader::text), IssueBooks::resolution);
    int resolved = resolved(issue, resolution);
    if (resolved == 0) {
      throw Problem.of(
          ProblemType.CONFLICT, "No mail of this issue is in doubt: there is nothing to decide.");
    }
    return Reply.json(200, json -> json.object(() -> json.member("resolved", resolved)));
  }

  private int resolved(IssueId issue, Resolution resolution) {
    try {
      return resolving.resolve(issue, resolution);
    } catch (InvalidValue refused) {
      throw Problem.invalidParameter(AS, refused.getMessage());
    }
  }

  private static Resolution resolution(String word) {
    return switch (word) {
      case "send" -> Resolution.SEND;
      case "close" -> Resolution.CLOSE;
      default -> throw new InvalidValue("'send' or 'close'");
    };
  }

  private IssueId known(Request request) {
    IssueId issue = ReadIssues.id(request);
    issues.find(issue).orElseThrow(() -> Problem.notFound("issue"));
    return issue;
  }
}
