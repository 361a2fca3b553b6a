package dev.pamphlet.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pamphlet.testing.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The document as a client reads it: the file that the build wrote, with its references. */
record Document(JsonNode root) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final Document BUILT = read();

  /** The file that this build wrote. */
  static Document built() {
    return BUILT;
  }

  private static Document read() {
    try {
      return new Document(
          JSON.readTree(
              Project.root().resolve("infra/openapi/target/document/openapi.json").toFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * An operation of the document.
   *
   * @param route {@code GET /v1/articles}
   */
  record Operation(String route, JsonNode written) {

    String id() {
      return written.get("operationId").asText();
    }

    JsonNode response(int status) {
      return written.path("responses").path(Integer.toString(status));
    }

    @Override
    public String toString() {
      return id();
    }
  }

  List<Operation> operations() {
    return root.get("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .map(
                        method ->
                            new Operation(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                method.getValue())))
        .toList();
  }

  Operation operation(String route) {
    return operations().stream()
        .filter(operation -> operation.route().equals(route))
        .findFirst()
        .orElseThrow(() -> new AssertionError("The document has no " + route));
  }

  /** The parameters of an operation in its path, its query and its headers. */
  List<JsonNode> parameters(Operation operation, String in) {
    return StreamSupport.stream(operation.written().get("parameters").spliterator(), false)
        .map(this::resolved)
        .filter(parameter -> parameter.get("in").asText().equals(in))
        .toList();
  }

  /** The target of a reference, or the node itself if it is not a reference. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? resolved(root.at(node.get("$ref").asText().substring(1))) : node;
  }

  /** All example bodies with their schemas. */
  Stream<JsonNode> contents() {
    return root.findValues("content").stream()
        .flatMap(content -> StreamSupport.stream(content.spliterator(), false))
        .filter(mediaType -> mediaType.has("schema"));
  }

  /** The errors of a value against a schema of the document. */
  List<String> faults(JsonNode schema, JsonNode value) {
    ObjectNode whole = JSON.createObjectNode();
    whole.set("components", root.get("components"));
    whole.setAll((ObjectNode) schema);
    return SCHEMAS
        .getSchema(whole)
        .validate(
            value,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }
}
