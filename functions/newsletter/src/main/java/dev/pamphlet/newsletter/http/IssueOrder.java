package dev.pamphlet.newsletter.http;

import dev.pamphlet.content.Slug;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.issues.Creating;
import dev.pamphlet.newsletter.issues.Issue;
import dev.pamphlet.platform.http.JsonBody;
import dev.pamphlet.platform.http.Parameter;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.json.JsonReader;
import java.util.List;
import java.util.Optional;

/**
 * Reads a request to make an issue: {@code {"subject": "…", "markdown": "…", "topics": ["…"],
 * "article": "slug", "atLeastOnce": false}}. With an article, subject and Markdown may be left out:
 * its title becomes the subject.
 */
final class IssueOrder {

  /** The largest body, in bytes. A letter of this length would be refused. */
  private static final int LIMIT = 400_000;

  private Optional<String> subject = Optional.empty();
  private String markdown = "";
  private List<String> topics = List.of();
  private Optional<Slug> article = Optional.empty();
  private boolean atLeastOnce;

  private IssueOrder() {}

  /**
   * @param offered the topics of the publication
   */
  static Creating.Order of(Request request, List<Tag> offered) {
    IssueOrder order = request.json(LIMIT, IssueOrder::read);
    if (order.article.isEmpty()) {
      require("subject", order.subject.isPresent());
      require("markdown", !order.markdown.isBlank());
    }
    return new Creating.Order(
        order.subject,
        order.markdown,
        ChosenTopics.named(order.topics, offered),
        order.article,
        order.atLeastOnce);
  }

  private static void require(String member, boolean given) {
    if (!given) {
      throw Problem.invalidParameter(member, "it is missing");
    }
  }

  private static IssueOrder read(JsonReader json) {
    IssueOrder order = new IssueOrder();
    while (json.nextMember()) {
      switch (json.name()) {
        case "subject" ->
            order.subject = Optional.of(Parameter.of("subject", json.text(), Issue::subject));
        case "markdown" -> order.markdown = json.text();
        case "topics" -> order.topics = json.list(json::text);
        case "article" ->
            order.article = Optional.of(Parameter.of("article", json.text(), Slug::new));
        case "atLeastOnce" -> order.atLeastOnce = json.bool();
        default -> throw JsonBody.unknown(json.name());
      }
    }
    return order;
  }
}
