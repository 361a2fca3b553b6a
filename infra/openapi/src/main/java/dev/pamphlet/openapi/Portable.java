package dev.pamphlet.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Rewrites a document for code generators. JSON Schema 2020-12 allows other keywords beside {@code
 * $ref}, and has {@code const}. Generators made for OpenAPI 3.0 drop keywords beside a reference,
 * and do not know constants. {@code allOf} with the reference, and an {@code enum} of one value,
 * mean the same.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.0.3#reference-object">OpenAPI 3.0.3, Reference
 *     Object</a>: siblings are ignored
 */
final class Portable {

  private static final String REFERENCE = "$ref";
  private static final String CONSTANT = "const";

  private Portable() {}

  /** Rewrites a node and everything in it, except examples, which are not schemas. */
  static void rewrite(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (object.has(CONSTANT)) {
        JsonNode value = object.remove(CONSTANT);
        object.putArray("enum").add(value);
      }
      if (object.has(REFERENCE) && object.size() > 1) {
        JsonNode reference = object.remove(REFERENCE);
        object.withArrayProperty("allOf").addObject().set(REFERENCE, reference);
      }
    }
    node.properties().stream()
        .filter(member -> !member.getKey().equals("examples"))
        .forEach(member -> rewrite(member.getValue()));
    if (node.isArray()) {
      node.forEach(Portable::rewrite);
    }
  }
}
