package dev.pamphlet.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.template.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The written descriptions of the API, in YAML.
 *
 * @param document the parts that all operations share
 * @param schemas by name
 * @param operations by route, {@code GET /v1/articles}
 */
record Descriptions(ObjectNode document, ObjectNode schemas, Map<String, Operation> operations) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEAD = "HEAD ";

  /**
   * A file in {@code operations}.
   *
   * @param id the operation's id, which is the name of the file
   */
  record Operation(String id, ObjectNode written) {}

  /** Reads the folder. */
  static Descriptions in(Path folder) {
    Map<String, Operation> operations = new TreeMap<>();
    for (Path file : filesOf(folder.resolve("operations"))) {
      ObjectNode written = read(file);
      String id = file.getFileName().toString().replace(".yaml", "");
      Operation other = operations.put(written.path("route").asText(), new Operation(id, written));
      if (other != null) {
        throw new IllegalStateException(id + " and " + other.id() + " describe the same route");
      }
    }
    return new Descriptions(
        read(folder.resolve("document.yaml")), read(folder.resolve("schemas.yaml")), operations);
  }

  /** The description of a route. A HEAD is described by the GET of its path. */
  Operation of(Route route) {
    return operations.get(described(route));
  }

  /**
   * Checks that every route is described, and nothing else.
   *
   * @throws IllegalStateException if a route has no description, or a description has no route
   */
  void requireRoutes(List<Route> routes) {
    List<String> keys = routes.stream().map(Descriptions::described).toList();
    for (String key : keys) {
      if (!operations.containsKey(key)) {
        throw new IllegalStateException("no file of operations/ describes " + key);
      }
    }
    operations.forEach(
        (key, operation) -> {
          if (!keys.contains(key)) {
            throw new IllegalStateException(
                operation.id() + " describes " + key + ", which is no route of the template");
          }
        });
  }

  private static String described(Route route) {
    return route.key().startsWith(HEAD) ? "GET " + route.path() : route.key();
  }

  private static List<Path> filesOf(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ObjectNode read(Path file) {
    try {
      Load yaml = new Load(LoadSettings.builder().setLabel(file.toString()).build());
      return JSON.valueToTree(yaml.loadFromString(Files.readString(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
