package dev.pamphlet.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The editor's routes of issues; failures as in {@link EditorRoutes}. */
public final class IssueRoutes {

  private static final String ISSUES = "/v1/editor/issues";
  private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

  private final EditorRoutes routes;
  private final Pause pause;
  private final Clock clock;

  IssueRoutes(EditorRoutes routes, Pause pause, Clock clock) {
    this.routes = routes;
    this.pause = pause;
    this.clock = clock;
  }

  /** All issues: drafts first, then by progress. */
  public List<JsonNode> all() {
    List<JsonNode> issues = new ArrayList<>();
    routes.each(ApiRequest.get(ISSUES).query("limit", "100"), "issues", issues::add);
    return issues;
  }

  /** Makes a draft. */
  public ApiResponse create(ObjectNode order) {
    return post(ISSUES, order);
  }

  /** An issue with its text. */
  public ApiResponse get(String id) {
    return routes.send(ApiRequest.get(issue(id)));
  }

  /** The letter of an issue as it would go out now. */
  public ApiResponse letter(String id) {
    return routes.send(ApiRequest.get(issue(id) + "/letter"));
  }

  /** Mails the letter to one address. */
  public ApiResponse test(String id, String to) {
    return post(issue(id) + "/test", JsonNodeFactory.instance.objectNode().put("to", to));
  }

  /**
   * Sends an issue.
   *
   * @param at when; empty for now
   */
  public ApiResponse send(String id, Optional<Instant> at) {
    ObjectNode order = JsonNodeFactory.instance.objectNode();
    at.ifPresent(time -> order.put("at", time.toString()));
    return post(issue(id) + "/send", order);
  }

  /**
   * Pauses, resumes or cancels an issue.
   *
   * @param verb {@code pause}, {@code resume} or {@code cancel}
   */
  public ApiResponse act(String id, String verb) {
    return post(issue(id) + "/" + verb, NOTHING);
  }

  /**
   * Decides about the mails that are in doubt.
   *
   * @param decision {@code send} or {@code close}
   */
  public ApiResponse resolve(String id, String decision) {
    return post(issue(id) + "/resolve", JsonNodeFactory.instance.objectNode().put("as", decision));
  }

  /** The mails that failed or are in doubt, by the ids of their subscribers. */
  public List<JsonNode> exceptions(String id) {
    List<JsonNode> mails = new ArrayList<>();
    routes.each(ApiRequest.get(issue(id) + "/exceptions"), "mails", mails::add);
    return mails;
  }

  /** The time of the clock for signatures. */
  public Instant now() {
    return clock.instant();
  }

  /** Waits before the next question. */
  public void pause(Duration duration) {
    pause.take(duration);
  }

  private ApiResponse post(String path, JsonNode body) {
    return routes.send(ApiRequest.post(path, body.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static String issue(String id) {
    return ISSUES + "/" + id;
  }
}
