package dev.pamphlet.newsletter.queue;

import dev.pamphlet.newsletter.delivery.ChunkId;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.platform.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A message that has a chunk sent: {@code {"issue": "…", "chunk": 7, "attempt": 1}}.
 *
 * @param attempt the number of times that the chunk was given a time
 */
public record ChunkMessage(ChunkId chunk, int attempt) {

  /** Its body. */
  public String body() {
    byte[] json =
        JsonWriter.document(
            body ->
                body.object(
                    () -> {
                      body.member("issue", chunk.issue().value());
                      body.member("chunk", chunk.number());
                      body.member("attempt", attempt);
                    }));
    return new String(json, StandardCharsets.UTF_8);
  }

  /**
   * Reads a body.
   *
   * @throws IllegalArgumentException for text that is not such a message
   */
  public static ChunkMessage read(String body) {
    Map<String, String> texts = new HashMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    JsonReader json = JsonReader.of(body.getBytes(StandardCharsets.UTF_8));
    json.object(
        name -> {
          if (name.equals("issue")) {
            texts.put(name, json.text());
          } else {
            numbers.put(name, json.integer());
          }
        });
    json.end();
    if (texts.size() != 1 || !numbers.containsKey("chunk") || !numbers.containsKey("attempt")) {
      throw new InvalidValue("a message with issue, chunk and attempt");
    }
    return new ChunkMessage(
        new ChunkId(new IssueId(texts.get("issue")), numbers.get("chunk")), numbers.get("attempt"));
  }
}
