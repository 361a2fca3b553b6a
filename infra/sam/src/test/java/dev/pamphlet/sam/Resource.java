package dev.pamphlet.sam;

import dev.pamphlet.local.template.TemplateTree;
import dev.pamphlet.local.template.TreeNode.Mapping;
import java.util.stream.Stream;

/** A resource of a template, as it is written. */
record Resource(String id, Mapping node) implements Part {

  static Stream<Resource> ofType(TemplateTree template, String type) {
    return template.resources(type).entrySet().stream()
        .map(entry -> new Resource(entry.getKey(), entry.getValue()));
  }

  @Override
  public String label() {
    return id;
  }
}
