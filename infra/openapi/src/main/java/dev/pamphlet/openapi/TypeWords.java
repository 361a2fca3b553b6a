package dev.pamphlet.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Describes the values of a schema in a line. */
final class TypeWords {

  private static final String TYPE = "type";
  private static final String ITEMS = "items";

  private final List<Word> words = new ArrayList<>();

  private TypeWords() {}

  /**
   * The line for a schema, as in <em>list of Slug, at most 10</em>. It leaves out the members of an
   * object.
   */
  static List<Word> of(JsonNode schema) {
    TypeWords line = new TypeWords();
    line.kind(schema);
    line.limits(schema);
    return List.copyOf(line.words);
  }

  private void kind(JsonNode schema) {
    if (schema.has("$ref")) {
      words.add(Word.type(name(schema)));
    } else if (schema.has("allOf")) {
      between(schema.get("allOf"), " and ");
    } else if (schema.has("anyOf")) {
      between(schema.get("anyOf"), " or ");
    } else if (schema.has("enum")) {
      values(schema.get("enum"));
    } else if (schema.has(ITEMS)) {
      words.add(Word.text("list of "));
      kind(schema.get(ITEMS));
    } else if (schema.path("additionalProperties").isObject()) {
      words.add(Word.text("object of "));
      kind(schema.get("additionalProperties"));
    } else {
      words.add(Word.text(types(schema.path(TYPE))));
    }
  }

  private void between(JsonNode parts, String conjunction) {
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        words.add(Word.text(conjunction));
      }
      kind(parts.get(i));
    }
  }

  private void values(JsonNode values) {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        words.add(Word.text(i == values.size() - 1 ? " or " : ", "));
      }
      words.add(Word.code(values.get(i).asText()));
    }
  }

  /** The name of a type, or of several. */
  private static String types(JsonNode type) {
    return type.isArray()
        ? StreamSupport.stream(type.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(" or "))
        : type.asText("object");
  }

  private void limits(JsonNode schema) {
    range(schema, "minimum", "maximum", "");
    range(schema, "minLength", "maxLength", " characters");
    range(schema, "minItems", "maxItems", " entries");
    if (schema.path("uniqueItems").asBoolean()) {
      words.add(Word.text(", each once"));
    }
    code(schema, "format", ", ");
    code(schema, "pattern", ", like ");
    code(schema, "default", ", by default ");
  }

  private void range(JsonNode schema, String least, String most, String what) {
    boolean isFrom = schema.has(least);
    boolean isTo = schema.has(most);
    if (isFrom && isTo) {
      boolean same = schema.get(least).equals(schema.get(most));
      words.add(
          Word.text(
              ", "
                  + (same ? "" : schema.get(least).asText() + " to ")
                  + schema.get(most).asText()
                  + what));
    } else if (isFrom) {
      boolean notEmpty = !what.isEmpty() && schema.get(least).asInt() == 1;
      words.add(
          Word.text(notEmpty ? ", not empty" : ", at least " + schema.get(least).asText() + what));
    } else if (isTo) {
      words.add(Word.text(", at most " + schema.get(most).asText() + what));
    }
  }

  private void code(JsonNode schema, String keyword, String before) {
    if (schema.has(keyword)) {
      words.add(Word.text(before));
      words.add(Word.code(schema.get(keyword).asText()));
    }
  }

  private static String name(JsonNode reference) {
    String target = reference.get("$ref").asText();
    return target.substring(target.lastIndexOf('/') + 1);
  }
}
