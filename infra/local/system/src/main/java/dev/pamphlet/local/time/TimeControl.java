package dev.pamphlet.local.time;

import dev.pamphlet.local.control.ControlApi;
import dev.pamphlet.local.control.ControlProblem;
import dev.pamphlet.local.control.ControlRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Controls the system's time over HTTP. */
public final class TimeControl {

  private static final String PATH = "/_local/time";
  private static final String USAGE =
      "the body is {\"advance\": \"PT2H\"} or {\"now\": \"2027-01-01T00:00:00Z\"}";

  /** A body with one of the two members. */
  private record Move(Optional<Duration> advance, Optional<Instant> now) {}

  private TimeControl() {}

  /** Serves it at {@code /_local/time}. */
  public static void add(ControlApi api, SystemTime time) {
    api.on("GET", PATH, "the time here", request -> told(time))
        .on("POST", PATH, "moves it: " + USAGE, request -> move(time, request));
  }

  private static Object told(SystemTime time) {
    return Map.of("now", time.now(), "movable", time.isMovable());
  }

  private static Object move(SystemTime time, ControlRequest request) {
    Move move = request.body(Move.class);
    if (move.advance().isPresent() == move.now().isPresent()) {
      throw ControlProblem.malformed(USAGE);
    }
    if (!time.isMovable()) {
      throw ControlProblem.impossible("the time cannot be moved: start with --movable-time");
    }
    try {
      time.set(move.now().orElseGet(() -> time.now().plus(move.advance().orElseThrow())));
    } catch (DateTimeException | ArithmeticException notATime) {
      throw ControlProblem.malformed(USAGE + ": " + notATime.getMessage());
    }
    return told(time);
  }
}
