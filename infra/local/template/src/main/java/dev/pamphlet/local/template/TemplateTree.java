package dev.pamphlet.local.template;

import dev.pamphlet.local.template.TreeNode.Mapping;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A template as it is written, nothing resolved: for checks of what it says. What it means on one
 * machine is {@link Template}.
 */
public record TemplateTree(Mapping root) {

  /**
   * Reads a template.
   *
   * @throws TemplateProblem when the file cannot be read, is not YAML, has a key twice, or a tag
   *     that is no intrinsic function
   */
  public static TemplateTree read(Path file) {
    return new TemplateTree(TreeParser.parse(file));
  }

  /** Every resource by its logical id, in the template's order. */
  public Map<String, Mapping> resources() {
    Map<String, Mapping> resources = new LinkedHashMap<>();
    if (root.value("Resources").orElse(root) instanceof Mapping section) {
      section.entries().forEach((id, entry) -> resources.put(id, mapping(id, entry)));
    }
    return resources;
  }

  /** The resources of a type, {@code AWS::DynamoDB::Table}, by their logical id. */
  public Map<String, Mapping> resources(String type) {
    Map<String, Mapping> resources = resources();
    resources.values().removeIf(resource -> !resource.text("Type").equals(Optional.of(type)));
    return resources;
  }

  private static Mapping mapping(String id, TreeNode.Entry entry) {
    if (entry.value() instanceof Mapping mapping) {
      return mapping;
    }
    throw entry.position().problem(id + " is not a resource: it has no Type");
  }
}
