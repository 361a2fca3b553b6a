package dev.pamphlet.platform.http;

import dev.pamphlet.platform.json.JsonReader;
import java.util.Optional;
import java.util.function.Function;

/** Checks for all JSON bodies. */
public final class JsonBody {

  /** The largest body in bytes, where a route names no other limit. */
  public static final int LIMIT = 32_768;

  private static final int MAX_SHOWN = 40;

  private JsonBody() {}

  /** Accepts an empty body or an object without members. */
  public static void requireNothing(Request request) {
    if (request.hasBody()) {
      request.json(
          LIMIT,
          json -> {
            if (json.nextMember()) {
              throw unknown(json.name());
            }
            return true;
          });
    }
  }

  /**
   * The member of a body that is an object with this one member.
   *
   * @param type reads the member's value and keeps nothing of the reader
   * @throws Problem as for {@link Request#json}, and 400 when the member is missing or there is
   *     another
   */
  public static <T> T only(Request request, String name, Function<JsonReader, T> type) {
    return request
        .json(LIMIT, json -> member(json, name, type))
        .orElseThrow(() -> Problem.invalidParameter(name, "it is missing"));
  }

  private static <T> Optional<T> member(
      JsonReader json, String name, Function<JsonReader, T> type) {
    Optional<T> value = Optional.empty();
    while (json.nextMember()) {
      if (!json.name().equals(name)) {
        throw unknown(json.name());
      }
      value = Optional.of(type.apply(json));
    }
    return value;
  }

  /** The problem of an unknown member. It is refused, because its sender expects an effect. */
  public static Problem unknown(String name) {
    return Problem.invalidParameter(
        name.matches("[A-Za-z0-9_-]{1," + MAX_SHOWN + "}") ? name : "body",
        "there is no member of this name");
  }
}
