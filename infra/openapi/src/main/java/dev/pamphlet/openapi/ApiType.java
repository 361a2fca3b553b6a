package dev.pamphlet.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A schema of the document, as the page shows it.
 *
 * @param prose HTML; empty for none
 * @param line the values that it allows
 * @param members those of an object; empty for other types
 */
public record ApiType(String name, String prose, List<Word> line, List<Member> members) {

  /**
   * A member of an object.
   *
   * @param name with the names of the objects that it is in: {@code headings[].id}
   * @param prose HTML; empty for none
   */
  public record Member(String name, boolean isRequired, List<Word> line, String prose) {}

  static ApiType of(String name, JsonNode schema) {
    List<Member> members = new ArrayList<>();
    collect(schema, "", members);
    return new ApiType(name, Prose.of(schema), TypeWords.of(schema), members);
  }

  /** Members of anonymous objects are listed below the member with the object. */
  private static void collect(JsonNode schema, String before, List<Member> members) {
    schema
        .path("properties")
        .properties()
        .forEach(
            each -> {
              String name = before + each.getKey();
              JsonNode member = each.getValue();
              members.add(
                  new Member(
                      name,
                      isRequired(schema, each.getKey()),
                      TypeWords.of(member),
                      Prose.inLine(member)));
              collect(member, name + ".", members);
            });
    if (schema.has("items") && !before.isEmpty()) {
      collect(schema.get("items"), before.substring(0, before.length() - 1) + "[].", members);
    } else if (schema.has("items")) {
      collect(schema.get("items"), "[].", members);
    }
  }

  private static boolean isRequired(JsonNode schema, String member) {
    for (JsonNode required : schema.path("required")) {
      if (required.asText().equals(member)) {
        return true;
      }
    }
    return false;
  }
}
