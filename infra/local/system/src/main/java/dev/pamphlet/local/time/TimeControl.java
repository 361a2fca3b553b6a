package dev.pamphlet.local.time;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.control.ControlApi;
import dev.pamphlet.local.control.ControlProblem;
import dev.pamphlet.local.control.ControlRequest;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.Json;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** The system's time over HTTP. */
public final class TimeControl {

  private static final String PATH = "/_local/time";
  private static final String USAGE =
      "the body is {\"advance\": \"PT2H\"} or {\"now\": \"2027-01-01T00:00:00Z\"}";

  private final SystemTime time;

  private TimeControl(SystemTime time) {
    this.time = time;
  }

  /** Serves it at {@code /_local/time}. */
  public static void add(ControlApi api, SystemTime time) {
    TimeControl control = new TimeControl(time);
    api.on("GET", PATH, "the time here", request -> control.told())
        .on("POST", PATH, "moves it: " + USAGE, control::move);
  }

  private HttpResponse told() {
    return ControlApi.json(
        Json.object().put("now", time.now().toString()).put("movable", time.isMovable()));
  }

  private HttpResponse move(ControlRequest request) {
    JsonNode body = request.json();
    if (body.size() != 1 || !(body.path("advance").isTextual() || body.path("now").isTextual())) {
      throw ControlProblem.malformed(USAGE);
    }
    if (!time.isMovable()) {
      throw ControlProblem.impossible("the time cannot be moved: start with --movable-time");
    }
    try {
      if (body.has("now")) {
        time.set(Instant.parse(body.path("now").textValue()));
      } else {
        time.advance(Duration.parse(body.path("advance").textValue()));
      }
    } catch (DateTimeException | ArithmeticException notATime) {
      throw ControlProblem.malformed(USAGE + ": " + notATime.getMessage());
    }
    return told();
  }
}
