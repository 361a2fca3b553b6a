package dev.pamphlet.platform.http;

import dev.pamphlet.platform.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a function answers, before it is compressed, compared with the caller's copy and wrapped for
 * API Gateway.
 *
 * @param headers lower-case names
 * @param body the representation, not encoded; empty for none
 * @param validated whether the body is one state of a resource that a client may keep and ask
 *     about: it then gets a strong ETag of its content, and a matching {@code If-None-Match} is
 *     answered 304
 */
public record Reply(int status, Map<String, String> headers, byte[] body, boolean validated) {

  private static final String JSON = "application/json";
  private static final String PUBLIC = "public, max-age=60, stale-while-revalidate=600";

  private static final byte[] NOTHING = {};

  /** An answer with a body of the given media type. */
  public static Reply of(int status, String mediaType, byte[] body) {
    return new Reply(status, Map.of("content-type", mediaType), body, false);
  }

  /** An answer in JSON that nobody may keep. */
  public static Reply json(int status, Consumer<JsonWriter> value) {
    return of(status, JSON, JsonWriter.document(value)).uncached();
  }

  /** A public representation: everybody may keep it for a minute, and ask whether it changed. */
  public static Reply cacheable(Consumer<JsonWriter> value) {
    return cacheable(JsonWriter.document(value));
  }

  /** The same, of a document in JSON that was written before. */
  public static Reply cacheable(byte[] document) {
    Reply reply = of(200, JSON, document).with("cache-control", PUBLIC);
    return new Reply(reply.status, reply.headers, reply.body, true);
  }

  /**
   * What was asked for lives elsewhere for good: 308, to be kept as long as what lives there.
   *
   * @param location a path, with its query if it has one
   */
  public static Reply moved(String location) {
    Map<String, String> headers = Map.of("location", location, "cache-control", PUBLIC);
    return new Reply(308, headers, NOTHING, false);
  }

  /**
   * What a form did is to be seen elsewhere: 303, after which a reload does nothing again.
   *
   * @param location a path
   */
  public static Reply seeOther(String location) {
    return new Reply(303, Map.of("location", location), NOTHING, false).uncached();
  }

  /** The same answer with one more header. */
  public Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, body, validated);
  }

  /** The same answer, never to be stored by anybody on the way. */
  public Reply uncached() {
    return with("cache-control", "no-store");
  }
}
