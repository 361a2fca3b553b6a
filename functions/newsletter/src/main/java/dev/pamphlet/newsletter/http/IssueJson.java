package dev.pamphlet.newsletter.http;

import dev.pamphlet.newsletter.issues.Issue;
import dev.pamphlet.newsletter.letter.Finding;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.json.JsonWriter;
import java.util.List;
import java.util.Locale;

/** Issues in JSON, for editors. */
final class IssueJson {

  private IssueJson() {}

  /** A reply with an issue. */
  static Reply reply(int status, Issue issue) {
    return Reply.json(status, json -> json.object(() -> members(json, issue)));
  }

  /** The members of an issue in a list. */
  static void members(JsonWriter json, Issue issue) {
    json.member("id", issue.id().value());
    json.member("status", issue.status().word());
    json.member("subject", issue.subject());
    json.array("topics", issue.topics(), topic -> json.value(topic.name()));
    issue
        .announced()
        .ifPresent(
            announced ->
                json.object(
                    "article",
                    () -> {
                      json.member("id", announced.article().value());
                      json.member("version", announced.version());
                    }));
    json.member("atLeastOnce", issue.atLeastOnce());
    json.member("created", issue.created());
    issue.due().ifPresent(due -> json.member("due", due));
    issue.sentAt().ifPresent(at -> json.member("sentAt", at));
    json.member("held", issue.held());
  }

  /** The member with what was found in a letter. */
  static void findings(JsonWriter json, List<Finding> findings) {
    json.array("findings", findings, finding -> json.object(() -> finding(json, finding)));
  }

  private static void finding(JsonWriter json, Finding finding) {
    json.member("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    json.member("code", finding.code());
    if (finding.line() > 0) {
      json.member("line", finding.line());
      json.member("column", finding.column());
    }
    json.member("message", finding.message());
  }
}
