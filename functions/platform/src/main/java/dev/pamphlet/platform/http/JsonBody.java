package dev.pamphlet.platform.http;

/** What the JSON that editors send has in common. */
public final class JsonBody {

  /** The most bytes that an order may have; none needs a hundredth of them. */
  public static final int LIMIT = 32_768;

  private static final int MAX_SHOWN = 40;

  private JsonBody() {}

  /** Nothing, or an object without members. */
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

  /** A member that means nothing here: ignored, it would mislead. */
  public static Problem unknown(String name) {
    return Problem.invalidParameter(
        name.matches("[A-Za-z0-9_-]{1," + MAX_SHOWN + "}") ? name : "body",
        "there is no such member");
  }
}
