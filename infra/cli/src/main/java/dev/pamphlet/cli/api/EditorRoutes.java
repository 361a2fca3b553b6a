package dev.pamphlet.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.quizzes.authoring.SourceKind;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The editor's routes. Every method throws {@link Refused} when the API declines, {@link
 * NotAllowed} when the caller may not, and {@link Unanswered} when there is no telling.
 */
public final class EditorRoutes {

  private static final String ARTICLES = "/v1/editor/articles";
  private static final String PUBLICATION = "/v1/editor/publication";
  private static final String UTF_8 = "; charset=utf-8";
  private static final String MARKDOWN = "text/markdown" + UTF_8;
  private static final String YAML = "application/yaml";
  private static final int NOT_FOUND = 404;

  private static final int TOO_MANY_REQUESTS = 429;

  /** The API lets a few saves a second through, so this is time enough for any run. */
  private static final int MOST_PAUSES = 5;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  private final SignedClient client;
  private final AnswerReader answers;
  private final Pause pause;

  /**
   * @param clock of the signatures
   * @param pause taken when the API says that there are too many requests
   */
  public EditorRoutes(Endpoint endpoint, Clock clock, Pause pause) {
    this.pause = pause;
    this.client = new SignedClient(endpoint, clock);
    this.answers = new AnswerReader(endpoint);
  }

  /** All articles, drafts included, the last saved first. */
  public List<JsonNode> articles() {
    return all(ARTICLES, "articles");
  }

  /** One with its latest source; empty where there is none. */
  public Optional<Answer> find(String slug) {
    return found(article(slug));
  }

  /** One with its latest source. */
  public Answer get(String slug) {
    return send(Call.get(article(slug)));
  }

  /** Its versions, the newest first. */
  public List<JsonNode> versions(String slug) {
    return all(article(slug) + "/versions", "versions");
  }

  /** One version with its source. */
  public Answer version(String slug, int number) {
    return send(Call.get(article(slug) + "/versions/" + number));
  }

  /** Saves a version, and publishes it if its front matter says so. */
  public Answer save(String slug, String source, Precondition precondition) {
    return put(article(slug), MARKDOWN, source, precondition);
  }

  /**
   * Publishes the latest version. Of one that is public already, its pages are built anew.
   *
   * @param at when; now where it is empty
   * @param announce whether subscribers are told, at most once ever; its front matter decides where
   *     it is empty
   */
  public Answer publish(String slug, Optional<Instant> at, Optional<Boolean> announce, String tag) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    at.ifPresent(time -> body.put("at", time.toString()));
    announce.ifPresent(told -> body.put("announce", told));
    return act(slug, "publish", body, tag);
  }

  /** Takes an article from its readers: they are told that it is gone. */
  public Answer withdraw(String slug, String tag) {
    return act(slug, "withdraw", JsonNodeFactory.instance.objectNode(), tag);
  }

  /** Gives an article another slug; the old one redirects for good. */
  public Answer move(String slug, String to, String tag) {
    return act(slug, "move", JsonNodeFactory.instance.objectNode().put("to", to), tag);
  }

  /** The quiz of an article with its latest source; empty where there is none. */
  public Optional<Answer> findQuiz(String slug) {
    return found(quiz(slug));
  }

  /** Saves a version of the quiz of an article. */
  public Answer saveQuiz(String slug, SourceKind kind, String source, Precondition precondition) {
    return put(quiz(slug), kind.mediaType() + UTF_8, source, precondition);
  }

  /**
   * What the attempts at a quiz say of its questions.
   *
   * @param version of the quiz; the latest where it is empty
   */
  public Answer quizStatistics(String slug, Optional<Integer> version) {
    Call all = Call.get(quiz(slug) + "/statistics");
    return send(version.map(number -> all.query("version", number.toString())).orElse(all));
  }

  /** The publication's settings; empty where none were ever saved. */
  public Optional<Answer> publication() {
    return found(PUBLICATION);
  }

  /** Saves the publication's settings. */
  public Answer savePublication(String yaml, Precondition precondition) {
    return put(PUBLICATION, YAML, yaml, precondition);
  }

  private Optional<Answer> found(String path) {
    try {
      return Optional.of(send(Call.get(path)));
    } catch (Refused refused) {
      if (refused.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private Answer put(String path, String mediaType, String text, Precondition precondition) {
    return send(
        Call.put(path, mediaType, text.getBytes(StandardCharsets.UTF_8))
            .header(precondition.header(), precondition.tag()));
  }

  private Answer act(String slug, String verb, JsonNode body, String tag) {
    return send(
        Call.post(article(slug) + "/" + verb, body.toString().getBytes(StandardCharsets.UTF_8))
            .header("if-match", tag));
  }

  private List<JsonNode> all(String path, String member) {
    List<JsonNode> entries = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      Call page = Call.get(path).query("limit", "100");
      Answer answer = send(next.map(cursor -> page.query("cursor", cursor)).orElse(page));
      answer.json().path(member).forEach(entries::add);
      next = answer.text("next");
    } while (next.isPresent());
    return entries;
  }

  /** What was turned away at the door was not begun, so it may be sent again. */
  private Answer send(Call call) {
    HttpResponse<byte[]> response = client.send(call);
    Duration wait = FIRST_PAUSE;
    for (int i = 0; i < MOST_PAUSES && response.statusCode() == TOO_MANY_REQUESTS; i++) {
      pause.take(wait);
      wait = wait.multipliedBy(2);
      response = client.send(call);
    }
    return answers.accepted(response);
  }

  private static String quiz(String slug) {
    return article(slug) + "/quiz";
  }

  private static String article(String slug) {
    return ARTICLES + "/" + slug;
  }
}
