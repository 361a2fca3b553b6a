package dev.pamphlet.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes a document so that code generators read it as it is meant. JSON Schema 2020-12 lets other
 * keywords stand beside {@code $ref}, and has {@code const}. Generators that come from OpenAPI 3.0
 * drop what stands beside a reference, and do not know a constant. The same is said by {@code
 * allOf} with the reference in it, and by an {@code enum} of one value.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.0.3#reference-object">OpenAPI 3.0.3, Reference
 *     Object</a>: siblings are ignored
 */
final class Portable {

  private static final String REFERENCE = "$ref";
  private static final String CONSTANT = "const";

  private Portable() {}

  /** Rewrites a node and everything in it, but for examples, which are no schemas. */
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
