package dev.pamphlet.cli.subscribers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The progress of an import, in a small file beside the table, from which the same command resumes.
 * It is valid only for the same content and the same API. Without it, an import starts over, which
 * does no harm.
 */
final class ImportProgress {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENDING = ".import.json";

  private final Path file;
  private final String content;
  private final String api;

  /**
   * The point at which an import resumes.
   *
   * @param line of the first row not yet imported
   * @param faults rows before it that were not imported
   */
  record Point(long line, long faults) {}

  /**
   * @param table the file that is imported
   * @param content the SHA-256 of the table
   * @param api to which it is imported
   */
  ImportProgress(Path table, String content, String api) {
    this.file = table.resolveSibling(table.getFileName() + ENDING);
    this.content = content;
    this.api = api;
  }

  /** The point to resume from; empty if no import of this was stopped. */
  Optional<Point> find() {
    try {
      JsonNode found = JSON.readTree(file.toFile());
      return found.path("sha256").asText().equals(content) && found.path("api").asText().equals(api)
          ? Optional.of(new Point(found.path("line").asLong(1), found.path("faults").asLong()))
          : Optional.empty();
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /**
   * Saves the point to resume from; a crash leaves the old point or the new one.
   *
   * @return false if the file cannot be written
   */
  boolean keep(Point point) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    String text =
        JsonNodeFactory.instance
            .objectNode()
            .put("sha256", content)
            .put("api", api)
            .put("line", point.line())
            .put("faults", point.faults())
            .toString();
    try {
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException readOnly) {
      return false;
    }
  }

  /**
   * Deletes the file at the end of the import.
   *
   * @return false if the file exists and cannot be deleted
   */
  boolean end() {
    try {
      Files.deleteIfExists(file);
      return true;
    } catch (IOException readOnly) {
      return false;
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
