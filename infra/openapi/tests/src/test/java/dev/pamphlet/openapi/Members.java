package dev.pamphlet.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** The members of JSON objects by their paths: {@code articles[].author}. */
final class Members {

  private Members() {}

  /** The members that a schema describes. */
  static Set<String> described(Document document, JsonNode schema) {
    Set<String> found = new TreeSet<>();
    describe(document, schema, "", found);
    return found;
  }

  private static void describe(Document document, JsonNode schema, String way, Set<String> found) {
    if (schema.has("$ref")) {
      JsonNode target = document.root().at(schema.get("$ref").asText().substring(1));
      describe(document, target, way, found);
    }
    schema.path("allOf").forEach(part -> describe(document, part, way, found));
    if (schema.has("items")) {
      describe(document, schema.get("items"), way + "[]", found);
    }
    schema
        .path("properties")
        .properties()
        .forEach(
            each -> {
              found.add(way + "." + each.getKey());
              describe(document, each.getValue(), way + "." + each.getKey(), found);
            });
  }

  /** The members that a value has. */
  static Set<String> of(JsonNode value) {
    Set<String> found = new TreeSet<>();
    collect(value, "", found);
    return found;
  }

  private static void collect(JsonNode value, String way, Set<String> found) {
    if (value.isArray()) {
      value.forEach(each -> collect(each, way + "[]", found));
    }
    value
        .properties()
        .forEach(
            each -> {
              found.add(way + "." + each.getKey());
              collect(each.getValue(), way + "." + each.getKey(), found);
            });
  }
}
