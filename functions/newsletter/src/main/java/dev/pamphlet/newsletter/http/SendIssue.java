package dev.pamphlet.newsletter.http;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.newsletter.NotMailed;
import dev.pamphlet.newsletter.Publisher;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.Sending;
import dev.pamphlet.newsletter.issues.TestSending;
import dev.pamphlet.newsletter.issues.Writing.Written;
import dev.pamphlet.newsletter.letter.LetterTemplate.Letter;
import dev.pamphlet.newsletter.letter.ReaderLinks;
import dev.pamphlet.platform.Rfc3339;
import dev.pamphlet.platform.Unavailable;
import dev.pamphlet.platform.http.JsonBody;
import dev.pamphlet.platform.http.Origin;
import dev.pamphlet.platform.http.Parameter;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.json.JsonReader;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Sends issues and shows their letters.
 *
 * @param publicUrl where readers reach the publication; empty where the stack does not know, and
 *     links then lead to where the editor reaches it
 * @param sending sends to subscribers, with links to the given URL
 * @param trials shows and tests letters, likewise
 */
record SendIssue(
    Optional<String> publicUrl,
    Function<String, Sending> sending,
    Function<String, TestSending> trials) {

  private static final String TO = "to";

  /** The letter of an issue as it would go out now. */
  Reply letter(Request request) {
    String site = site(request);
    Written written = trials.apply(site).look(ReadIssues.id(request));
    Publisher publisher = written.publisher();
    Letter letter = written.letter().template().to(TestSending.NOBODYS);
    return Reply.json(
        200,
        json ->
            json.object(
                () -> {
                  json.member("sender", publisher.sender().value());
                  json.member("senderName", publisher.title());
                  json.member("replyTo", publisher.replyTo().map(EmailAddress::value));
                  json.member("subject", letter.subject());
                  json.object(
                      "headers",
                      () ->
                          new TreeMap<>(
                                  new ReaderLinks(site).headers(publisher, TestSending.NOBODYS))
                              .forEach(json::member));
                  json.member("text", letter.text());
                  json.member("html", letter.html());
                  IssueJson.findings(json, written.letter().findings());
                }));
  }

  /** Mails it to one address, which is in the body because URLs are logged on the way. */
  Reply test(Request request) {
    IssueId issue = ReadIssues.id(request);
    EmailAddress to =
        Parameter.of(TO, JsonBody.only(request, TO, JsonReader::text), EmailAddress::of);
    try {
      Written written = trials.apply(site(request)).send(issue, to);
      return Reply.json(
          200, json -> json.object(() -> IssueJson.findings(json, written.letter().findings())));
    } catch (NotMailed refused) {
      if (refused.isPassing()) {
        throw new Unavailable("ses", refused);
      }
      throw Problem.of(
          ProblemType.REFUSED, "The mail service refused the mail: " + refused.reason() + ".");
    }
  }

  /** Sends it to the subscribers: at once, or at the time in the body. */
  Reply send(Request request, Instant now) {
    Optional<Instant> at =
        request.hasBody() ? request.json(JsonBody.LIMIT, SendIssue::time) : Optional.empty();
    if (at.filter(time -> !time.isAfter(now)).isPresent()) {
      throw Problem.of(ProblemType.REFUSED, "The time has passed. Leave it out to send at once.");
    }
    return IssueJson.reply(200, sending.apply(site(request)).send(ReadIssues.id(request), at, now));
  }

  private static Optional<Instant> time(JsonReader json) {
    Optional<Instant> at = Optional.empty();
    while (json.nextMember()) {
      if (!json.name().equals("at")) {
        throw JsonBody.unknown(json.name());
      }
      at = Optional.of(Parameter.of("at", json.text(), Rfc3339::parse));
    }
    return at;
  }

  private String site(Request request) {
    return Origin.of(publicUrl, request).value();
  }
}
