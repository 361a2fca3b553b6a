package dev.pamphlet.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the events of {@code infra/sam/events.txt} in order. In an event, {@code <attempt>} stands
 * for the id of the last attempt, which is known from its response only.
 */
public final class Story {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern LOCATION = Pattern.compile("/v1/quiz-attempts/([0-9A-Za-z_-]{43})");

  private String attempt = "A".repeat(43);

  /** The event of a step. */
  public Event event(ExpectedAnswers.Step step) {
    return with(Event.of(step.event()), attempt);
  }

  /** The event of a step as Lambda receives it. */
  public byte[] bytes(ExpectedAnswers.Step step) {
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
    seen(payload.path("headers").path("location").asText());
  }

  /** The Location of a response. */
  public void seen(String location) {
    Matcher found = LOCATION.matcher(location);
    if (found.matches()) {
      attempt = found.group(1);
    }
  }
}
