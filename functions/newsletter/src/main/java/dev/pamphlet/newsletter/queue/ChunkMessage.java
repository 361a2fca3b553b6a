package dev.pamphlet.newsletter.queue;

import dev.pamphlet.newsletter.delivery.ChunkId;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.platform.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

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
    Optional<IssueId> issue = Optional.empty();
    OptionalInt chunk = OptionalInt.empty();
    OptionalInt attempt = OptionalInt.empty();
    JsonReader json = JsonReader.of(body.getBytes(StandardCharsets.UTF_8));
    while (json.nextMember()) {
      switch (json.name()) {
        case "issue" -> issue = Optional.of(new IssueId(json.text()));
        case "chunk" -> chunk = OptionalInt.of(json.integer());
        case "attempt" -> attempt = OptionalInt.of(json.integer());
        default -> json.skip();
      }
    }
    json.end();
    if (issue.isEmpty() || chunk.isEmpty() || attempt.isEmpty()) {
      throw new InvalidValue("a message with issue, chunk and attempt");
    }
    return new ChunkMessage(new ChunkId(issue.get(), chunk.getAsInt()), attempt.getAsInt());
  }
}
