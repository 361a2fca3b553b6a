package dev.pamphlet.platform.http;

import dev.pamphlet.platform.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A function's reply, before {@link ProxyResponse} compares it with the client's copy, compresses
 * it and wraps it for API Gateway.
 *
 * @param headers lower-case names
 * @param body the representation, not encoded; empty for none
 * @param validated whether clients may revalidate the body: it gets a strong ETag of its content,
 *     and a matching {@code If-None-Match} is answered 304
 */
public record Reply(int status, Map<String, String> headers, byte[] body, boolean validated) {

  private static final String JSON = "application/json";
  private static final String PUBLIC = "public, max-age=60, stale-while-revalidate=600";

  private static final byte[] NOTHING = {};

  /** A reply with a body of the given media type. */
  public static Reply of(int status, String mediaType, byte[] body) {
    return new Reply(status, Map.of("content-type", mediaType), body, false);
  }

  /** The client's copy of a public representation is up to date: 304, with the same headers. */
  public static Reply unchanged(String mediaType, ETag tag) {
    return of(304, mediaType, NOTHING).cached(tag).with("vary", ProxyResponse.VARY);
  }

  /** A success without content: 204. */
  public static Reply nothing() {
    return new Reply(204, Map.of(), NOTHING, false).uncached();
  }

  /** A reply in JSON that must not be stored. */
  public static Reply json(int status, Consumer<JsonWriter> value) {
    return of(status, JSON, JsonWriter.document(value)).uncached();
  }

  /** A public representation: any cache may keep it for a minute and revalidate it. */
  public static Reply cacheable(Consumer<JsonWriter> value) {
    return cacheable(JsonWriter.document(value));
  }

  /** The same for a finished JSON document. */
  public static Reply cacheable(byte[] document) {
    return of(200, JSON, document).cached();
  }

  /**
   * A permanent redirect: 308, cached as long as the representation at the new address.
   *
   * @param location a path, with its query if it has one
   */
  public static Reply moved(String location) {
    Map<String, String> headers = Map.of("location", location, "cache-control", PUBLIC);
    return new Reply(308, headers, NOTHING, false);
  }

  /**
   * The result of a form is at another address: 303, so that a reload does not submit the form
   * again.
   *
   * @param location a path
   */
  public static Reply seeOther(String location) {
    return new Reply(303, Map.of("location", location), NOTHING, false).uncached();
  }

  /**
   * The same reply with a link to the next page of its list (RFC 8288), if there is one.
   *
   * @param path of the list, with all of its query but the cursor
   */
  public Reply withNext(String path, Optional<String> cursor) {
    return cursor
        .map(next -> with("link", "<%s&cursor=%s>; rel=\"next\"".formatted(path, next)))
        .orElse(this);
  }

  /** The same reply with one more header. */
  public Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, body, validated);
  }

  /**
   * The same reply as a public representation: any cache may keep it for a minute and revalidate
   * it.
   */
  public Reply cached() {
    Reply kept = with("cache-control", PUBLIC);
    return new Reply(kept.status, kept.headers, kept.body, true);
  }

  /**
   * The same reply as a public representation with a tag of its own, which the function compares
   * with the client's before it makes the representation.
   */
  public Reply cached(ETag tag) {
    return with("cache-control", PUBLIC).with("etag", tag.value());
  }

  /**
   * The same reply at an address that holds a hash of it: any cache may keep it for a year without
   * asking again.
   */
  public Reply cachedForGood() {
    return cached().with("cache-control", "public, max-age=31536000, immutable");
  }

  /** The same reply, which no cache may store. */
  public Reply uncached() {
    return with("cache-control", "no-store");
  }
}
