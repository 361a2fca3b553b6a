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

/** The document as a client reads it: the file that the build wrote, and what it refers to. */
record Document(JsonNode root) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** The file of this build. */
  static Document built() {
    try {
      return new Document(
          JSON.readTree(Project.root().resolve("infra/openapi/target/openapi.json").toFile()));
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

  /** The parameters of an operation that stand in the path, the query or the headers. */
  List<JsonNode> parameters(Operation operation, String in) {
    return StreamSupport.stream(operation.written().get("parameters").spliterator(), false)
        .map(this::resolved)
        .filter(parameter -> parameter.get("in").asText().equals(in))
        .toList();
  }

  /** What a reference refers to; what is none, itself. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? resolved(root.at(node.get("$ref").asText().substring(1))) : node;
  }

  /** All examples of bodies, with their schemas. */
  Stream<JsonNode> contents() {
    return root.findValues("content").stream()
        .flatMap(content -> StreamSupport.stream(content.spliterator(), false))
        .filter(mediaType -> mediaType.has("schema"));
  }

  /** What a schema of the document has against a value. */
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
