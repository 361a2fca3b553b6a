package dev.pamphlet.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.template.StoryStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the events of {@code infra/sam/events.txt} in order. Some ids are known from responses only:
 * in an event, {@code <attempt>} stands for the id of the last attempt, {@code <question>} for that
 * of the number question of the last quiz, {@code <shared>} for the end of the last address of a
 * shared result, and {@code <preview>} for that of a shared draft.
 */
public final class Story {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern LOCATION =
      Pattern.compile("(?:/v1/quiz-attempts|/results)/([0-9A-Za-z_-]{43})");
  private static final Pattern PREVIEW = Pattern.compile("/previews/([0-9a-f]{32})");
  private static final Pattern SHARED = Pattern.compile("/shared/([0-9A-Za-z_-]{28})");

  private String attempt = "A".repeat(43);
  private String question = "0".repeat(10);
  private String shared = "A".repeat(28);
  private String preview = "0".repeat(32);

  /** The event of a step. */
  public Event event(StoryStep step) {
    return filled(Event.of(step.event()));
  }

  /** An event with the ids seen so far. */
  public Event filled(Event event) {
    ObjectNode tree =
        with(event, attempt).replace("<shared>", shared).replace("<preview>", preview).tree();
    String body = tree.path("body").asText();
    if (tree.path("isBase64Encoded").asBoolean()) {
      String form = new String(Base64.getDecoder().decode(body), UTF_8);
      tree.put("body", Base64.getEncoder().encodeToString(withQuestion(form).getBytes(UTF_8)));
    } else if (tree.has("body")) {
      tree.put("body", withQuestion(body));
    }
    return new Event(tree);
  }

  private String withQuestion(String body) {
    return body.replace("<question>", question);
  }

  /** The event of a step as Lambda receives it. */
  public byte[] bytes(StoryStep step) {
    return event(step).bytes();
  }

  /** An event with the id of an attempt filled in. */
  public static Event with(Event event, String attempt) {
    try {
      String text = event.tree().toString().replace("<attempt>", attempt);
      return new Event((ObjectNode) JSON.readTree(text));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The response of a function, as Lambda receives it. */
  public void answered(JsonNode payload) {
    boolean isJson =
        payload.at("/headers/content-type").asText().equals("application/json")
            && !payload.path("isBase64Encoded").asBoolean();
    share(payload.path("body").asText());
    seen(
        payload.at("/headers/location").asText(),
        isJson ? json(payload.path("body").asText()) : JSON.createObjectNode());
  }

  /** The response of a function. */
  public void seen(Answered answered) {
    share(answered.text());
    seen(
        answered.headers().getOrDefault("location", ""),
        answered.isJson() ? answered.json() : JSON.createObjectNode());
  }

  private void share(String page) {
    Matcher found = SHARED.matcher(page);
    if (found.find()) {
      shared = found.group(1);
    }
  }

  private void seen(String location, JsonNode body) {
    Matcher previewed = PREVIEW.matcher(location);
    preview = previewed.matches() ? previewed.group(1) : preview;
    Matcher found = LOCATION.matcher(location);
    if (found.matches()) {
      attempt = found.group(1);
    }
    for (JsonNode asked : body.path("questions")) {
      // Editors see questions without ids.
      if (asked.path("kind").asText().equals("number") && asked.has("id")) {
        question = asked.path("id").asText();
      }
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
