package dev.pamphlet.local.template;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pamphlet.local.template.TreeNode.Entry;
import dev.pamphlet.local.template.TreeNode.Mapping;
import dev.pamphlet.local.template.TreeNode.Scalar;
import dev.pamphlet.local.template.TreeNode.Sequence;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes a resolved piece of a template as JSON, as CloudFormation does where JSON is wanted. */
final class TreeJson {

  private TreeJson() {}

  static String of(TreeNode node) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonMapper().createGenerator(text)) {
      write(node, json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void write(TreeNode node, JsonGenerator json) throws IOException {
    if (node instanceof Mapping mapping) {
      json.writeStartObject();
      for (Map.Entry<String, Entry> entry : mapping.entries().entrySet()) {
        json.writeFieldName(entry.getKey());
        write(entry.getValue().value(), json);
      }
      json.writeEndObject();
    } else if (node instanceof Sequence sequence) {
      json.writeStartArray();
      for (TreeNode item : sequence.items()) {
        write(item, json);
      }
      json.writeEndArray();
    } else if (node instanceof Scalar scalar && scalar.literal()) {
      json.writeRawValue(scalar.text());
    } else if (node instanceof Scalar scalar) {
      json.writeString(scalar.text());
    } else {
      throw node.position().problem("is not resolved");
    }
  }
}
