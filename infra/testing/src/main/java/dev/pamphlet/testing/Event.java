package dev.pamphlet.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * An event from {@code events/}, as it is or with changes. It is immutable: each change returns a
 * new one.
 */
public final class Event {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode tree;

  Event(ObjectNode tree) {
    this.tree = tree;
  }

  /**
   * Reads an event.
   *
   * @param file its name in {@code events/}
   */
  public static Event of(String file) {
    try {
      return new Event(
          (ObjectNode) JSON.readTree(Project.root().resolve("events").resolve(file).toFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether it is a request to the API; others are of schedules, streams and queues. */
  public boolean isRequest() {
    return tree.has("routeKey");
  }

  /** The route that the gateway selects for it. */
  public String route() {
    return tree.get("routeKey").asText();
  }

  public Event header(String name, String value) {
    ObjectNode copy = tree.deepCopy();
    ((ObjectNode) copy.get("headers")).put(name, value);
    return new Event(copy);
  }

  public Event withoutHeader(String name) {
    ObjectNode copy = tree.deepCopy();
    ((ObjectNode) copy.get("headers")).remove(name);
    return new Event(copy);
  }

  public Event path(String name, String value) {
    ObjectNode copy = tree.deepCopy();
    ((ObjectNode) copy.get("pathParameters")).put(name, value);
    return new Event(copy);
  }

  /**
   * A copy with another query string.
   *
   * @param raw the query string as it is in a URL, percent-encoded
   */
  public Event query(String raw) {
    ObjectNode copy = tree.deepCopy();
    copy.put("rawQueryString", raw);
    copy.remove("queryStringParameters");
    return new Event(copy);
  }

  /** A copy with another body, as text. */
  public Event body(String text) {
    ObjectNode copy = tree.deepCopy();
    copy.put("body", text);
    copy.put("isBase64Encoded", false);
    return new Event(copy);
  }

  /** A copy with another body, as base64. */
  public Event body(byte[] bytes) {
    ObjectNode copy = tree.deepCopy();
    copy.put("body", Base64.getEncoder().encodeToString(bytes));
    copy.put("isBase64Encoded", true);
    return new Event(copy);
  }

  /** A copy without a body, as the gateway sends a request that has none. */
  public Event withoutBody() {
    ObjectNode copy = tree.deepCopy();
    copy.remove("body");
    copy.put("isBase64Encoded", false);
    return new Event(copy);
  }

  /** A copy with each occurrence of a text replaced by another. */
  public Event replace(String text, String other) {
    try {
      return new Event((ObjectNode) JSON.readTree(tree.toString().replace(text, other)));
    } catch (IOException notJsonAnyMore) {
      throw new UncheckedIOException(notJsonAnyMore);
    }
  }

  /** A copy of the whole event for changes. */
  ObjectNode tree() {
    return tree.deepCopy();
  }

  byte[] bytes() {
    return tree.toString().getBytes(StandardCharsets.UTF_8);
  }
}
