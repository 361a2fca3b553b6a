package dev.pamphlet.newsletter.http;

import dev.pamphlet.newsletter.ListPage;
import dev.pamphlet.newsletter.issues.FindIssue;
import dev.pamphlet.newsletter.issues.FindText;
import dev.pamphlet.newsletter.issues.Issue;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.ListIssues;
import dev.pamphlet.platform.http.Cursor;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import java.util.Optional;

/** Shows editors their issues. */
record ReadIssues(ListIssues lists, FindIssue issues, FindText texts) {

  private static final String LIST = "issues";
  private static final int MOST = 100;
  private static final int DEFAULT = 20;

  /** The parameter of a route that names an issue. */
  static IssueId id(Request request) {
    return request.path("issue", IssueId::new);
  }

  /** Part of the list. */
  Reply list(Request request) {
    int limit = request.queryNumber("limit", 1, MOST).orElse(DEFAULT);
    ListPage<Issue> page = lists.list(limit, after(request, LIST));
    Optional<String> next = page.next().map(position -> Cursor.write(LIST, position.parts()));
    return Reply.json(
            200,
            json ->
                json.object(
                    () -> {
                      json.array(
                          "issues",
                          page.entries(),
                          issue -> json.object(() -> IssueJson.members(json, issue)));
                      json.member("next", next);
                    }))
        .withNext("/v1/editor/issues?limit=" + limit, next);
  }

  /** Where the requested page of a list begins. */
  static Optional<ListPage.Position> after(Request request, String list) {
    return request.query(
        "cursor", text -> new ListPage.Position(Cursor.read(list, ListPage.Position.PARTS, text)));
  }

  /** One issue, with its text and its books. */
  Reply get(Request request, IssueBooks books) {
    Issue issue = issues.find(id(request)).orElseThrow(() -> Problem.notFound("issue"));
    String markdown = texts.text(issue.id());
    return Reply.json(
        200,
        json ->
            json.object(
                () -> {
                  IssueJson.members(json, issue);
                  json.member("markdown", markdown);
                  books.member(json, issue.id());
                }));
  }
}
