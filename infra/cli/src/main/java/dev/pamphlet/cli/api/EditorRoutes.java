package dev.pamphlet.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.content.PictureAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The editor's routes. Every method throws {@link Refused} if the API refuses the request, {@link
 * NotAllowed} if the signer may not make it, and {@link Unanswered} if the outcome is unknown.
 */
public final class EditorRoutes {

  private static final String ARTICLES = "/v1/editor/articles";
  private static final String PUBLICATION = "/v1/editor/publication";
  private static final String SUBSCRIBERS = "/v1/editor/subscribers";
  private static final String PICTURES = "/v1/editor/images/";
  static final String UTF_8 = "; charset=utf-8";
  private static final String MARKDOWN = "text/markdown" + UTF_8;
  private static final String YAML = "application/yaml";
  private static final int NOT_FOUND = 404;

  private static final int TOO_MANY_REQUESTS = 429;

  /** The API accepts a few saves a second, so these pauses suffice for any run. */
  private static final int MOST_PAUSES = 5;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  private final SignedClient client;
  private final ResponseReader reader;
  private final Pause pause;
  private final URI address;
  private final Clock clock;

  /**
   * @param clock of the signatures
   * @param pause how to wait when the API answers 429
   */
  public EditorRoutes(Endpoint endpoint, Clock clock, Pause pause) {
    this.pause = pause;
    this.clock = clock;
    this.address = endpoint.address();
    this.client = new SignedClient(endpoint, clock);
    this.reader = new ResponseReader(endpoint, clock);
  }

  /** The address of the API. */
  public URI address() {
    return address;
  }

  /** All articles, drafts included, the last saved first. */
  public List<JsonNode> articles() {
    return all(ARTICLES, "articles");
  }

  /** An article with its latest source; empty if there is none. */
  public Optional<ApiResponse> find(String slug) {
    return found(article(slug));
  }

  /** An article with its latest source. */
  public ApiResponse get(String slug) {
    return send(ApiRequest.get(article(slug)));
  }

  /** The versions of an article, the newest first. */
  public List<JsonNode> versions(String slug) {
    return all(article(slug) + "/versions", "versions");
  }

  /** A version of an article with its source. */
  public ApiResponse version(String slug, int number) {
    return send(ApiRequest.get(article(slug) + "/versions/" + number));
  }

  /** Saves a version, and publishes it if its front matter says so. */
  public ApiResponse save(String slug, String source, Precondition precondition) {
    return put(article(slug), MARKDOWN, source, precondition);
  }

  /**
   * Publishes the latest version. If that is public already, its pages are built again.
   *
   * @param at when; empty for now
   * @param announce whether to tell the subscribers, at most once for an article; empty to let the
   *     front matter decide
   */
  public ApiResponse publish(
      String slug, Optional<Instant> at, Optional<Boolean> announce, String tag) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    at.ifPresent(time -> body.put("at", time.toString()));
    announce.ifPresent(tell -> body.put("announce", tell));
    return act(slug, "publish", body, tag);
  }

  /** Withdraws an article: readers are told that it is gone. */
  public ApiResponse withdraw(String slug, String tag) {
    return act(slug, "withdraw", JsonNodeFactory.instance.objectNode(), tag);
  }

  /** Makes a link that shows the latest version of an article for a week. */
  public ApiResponse sharePreview(String slug) {
    return send(ApiRequest.post(article(slug) + "/preview", "{}".getBytes(StandardCharsets.UTF_8)));
  }

  /** Gives an article another slug; the old one redirects for good. */
  public ApiResponse move(String slug, String to, String tag) {
    return act(slug, "move", JsonNodeFactory.instance.objectNode().put("to", to), tag);
  }

  /** The routes of quizzes. */
  public QuizRoutes quizzes() {
    return new QuizRoutes(this);
  }

  /** The publication's settings; empty if none were ever saved. */
  public Optional<ApiResponse> publication() {
    return found(PUBLICATION);
  }

  /** Saves the publication's settings. */
  public ApiResponse savePublication(String yaml, Precondition precondition) {
    return put(PUBLICATION, YAML, yaml, precondition);
  }

  /** Whether the site has a picture. */
  public boolean hasPicture(PictureAddress address) {
    int status = answer(ApiRequest.head(address.path())).statusCode();
    if (status != NOT_FOUND && status / 100 != 2) {
      throw Unanswered.failed(
          "the API does not say whether it has %s (%d)".formatted(address, status));
    }
    return status != NOT_FOUND;
  }

  /**
   * Stores a picture.
   *
   * @param name of its file
   */
  public ApiResponse storePicture(String name, String mediaType, byte[] content) {
    return send(ApiRequest.put(PICTURES + name, mediaType, content));
  }

  /** Deletes a picture for everybody. */
  public void deletePicture(PictureAddress address) {
    send(ApiRequest.delete("/v1/editor" + address.path()));
  }

  /** The routes of issues. */
  public IssueRoutes issues() {
    return new IssueRoutes(this, pause, clock);
  }

  /** How many subscribers there are of each status. */
  public ApiResponse countSubscribers() {
    return send(ApiRequest.get(SUBSCRIBERS + "/counts"));
  }

  /** The subscriber with an address. */
  public ApiResponse findSubscriber(String email) {
    JsonNode body = JsonNodeFactory.instance.objectNode().put("email", email);
    return send(
        ApiRequest.post(SUBSCRIBERS + "/find", body.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** The subscriber with an id, 32 hexadecimal digits. */
  public ApiResponse subscriber(String id) {
    return send(ApiRequest.get(SUBSCRIBERS + "/" + id));
  }

  /** Erases the subscriber with an id. */
  public void eraseSubscriber(String id) {
    send(ApiRequest.delete(SUBSCRIBERS + "/" + id));
  }

  /**
   * Hands over all subscribers, one after the other, however many there are.
   *
   * @param status all, or those of this status
   */
  public void subscribers(Optional<String> status, Consumer<JsonNode> each) {
    ApiRequest list = ApiRequest.get(SUBSCRIBERS).query("limit", "500");
    each(status.map(word -> list.query("status", word)).orElse(list), "subscribers", each);
  }

  /**
   * Imports a part of a table of subscribers.
   *
   * @param csv in UTF-8, with the line that names the columns
   */
  public ApiResponse importSubscribers(String csv, boolean dryRun) {
    ApiRequest part =
        ApiRequest.post(SUBSCRIBERS + "/import", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    return send(dryRun ? part.query("dryRun", "true") : part);
  }

  Optional<ApiResponse> found(String path) {
    try {
      return Optional.of(send(ApiRequest.get(path)));
    } catch (Refused refused) {
      if (refused.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  ApiResponse put(String path, String mediaType, String text, Precondition precondition) {
    return send(
        ApiRequest.put(path, mediaType, text.getBytes(StandardCharsets.UTF_8))
            .header(precondition.header(), precondition.tag()));
  }

  private ApiResponse act(String slug, String verb, JsonNode body, String tag) {
    return send(
        ApiRequest.post(
                article(slug) + "/" + verb, body.toString().getBytes(StandardCharsets.UTF_8))
            .header("if-match", tag));
  }

  private List<JsonNode> all(String path, String member) {
    List<JsonNode> entries = new ArrayList<>();
    each(ApiRequest.get(path).query("limit", "100"), member, entries::add);
    return entries;
  }

  void each(ApiRequest page, String member, Consumer<JsonNode> entry) {
    Optional<String> next = Optional.empty();
    do {
      ApiResponse response = send(next.map(cursor -> page.query("cursor", cursor)).orElse(page));
      response.json().path(member).forEach(entry);
      next = response.text("next");
    } while (next.isPresent());
  }

  /** A request that got 429 was not carried out, so it may be sent again. */
  ApiResponse send(ApiRequest call) {
    return reader.accepted(answer(call));
  }

  private HttpResponse<byte[]> answer(ApiRequest call) {
    HttpResponse<byte[]> response = client.send(call);
    Duration wait = FIRST_PAUSE;
    for (int i = 0; i < MOST_PAUSES && response.statusCode() == TOO_MANY_REQUESTS; i++) {
      pause.take(wait);
      wait = wait.multipliedBy(2);
      response = client.send(call);
    }
    return response;
  }

  static String article(String slug) {
    return ARTICLES + "/" + slug;
  }
}
