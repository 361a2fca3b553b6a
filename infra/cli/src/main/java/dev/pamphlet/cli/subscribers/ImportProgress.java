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
 * How far the import of a file came, in a small file beside it, so that the same command goes on
 * there. It counts for the same content and the same API only. Without it, an import begins anew,
 * which does no harm.
 */
final class ImportProgress {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENDING = ".import.json";

  private final Path file;
  private final String content;
  private final String api;

  /**
   * Where an import goes on.
   *
   * @param line of the first row that is not done
   * @param faults rows before it that were not imported
   */
  record Point(long line, long faults) {}

  /**
   * @param table the file that is imported
   * @param content the SHA-256 of the table
   * @param api where it is imported
   */
  ImportProgress(Path table, String content, String api) {
    this.file = table.resolveSibling(table.getFileName() + ENDING);
    this.content = content;
    this.api = api;
  }

  /** Where to go on; empty when no import of this was stopped. */
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
   * Keeps where to go on; a crash leaves the old place or the new one.
   *
   * @return false where no file can be written
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
   * Forgets it, when the import has come to its end.
   *
   * @return false where the file is there and cannot be deleted
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
