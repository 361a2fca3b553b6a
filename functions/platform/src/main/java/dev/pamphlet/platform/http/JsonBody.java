package dev.pamphlet.platform.http;

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
            json.object(
                name -> {
                  throw unknown(name);
                });
            return true;
          });
    }
  }

  /** The problem of an unknown member. It is refused, because its sender expects an effect. */
  public static Problem unknown(String name) {
    return Problem.invalidParameter(
        name.matches("[A-Za-z0-9_-]{1," + MAX_SHOWN + "}") ? name : "body",
        "there is no member of this name");
  }
}
