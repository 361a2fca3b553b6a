package dev.pamphlet.template;

import dev.pamphlet.template.TreeNode.Mapping;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A template as it is written, with nothing resolved, for checks of its text. {@link Template} is
 * its meaning on one machine.
 */
public record TemplateTree(Mapping root) {

  /**
   * Reads a template.
   *
   * @throws TemplateProblem when the file cannot be read, is not YAML, or has a key twice
   */
  public static TemplateTree read(Path file) {
    return new TemplateTree(TreeParser.parse(file));
  }

  /** Every resource by its logical id, in the template's order. */
  public Map<String, Mapping> resources() {
    return section("Resources");
  }

  /** The resources of a type, {@code AWS::DynamoDB::Table}, by their logical id. */
  public Map<String, Mapping> resources(String type) {
    Map<String, Mapping> resources = resources();
    resources.values().removeIf(resource -> !resource.text("Type").equals(Optional.of(type)));
    return resources;
  }

  /**
   * The maps of a section by their names, in the template's order; none if the section is missing.
   *
   * @throws TemplateProblem when an entry is not a map
   */
  Map<String, Mapping> section(String name) {
    Map<String, Mapping> members = new LinkedHashMap<>();
    root.value(name)
        .ifPresent(
            section ->
                map(section, name)
                    .entries()
                    .forEach((id, entry) -> members.put(id, map(entry.value(), id))));
    return members;
  }

  private static Mapping map(TreeNode node, String name) {
    if (node instanceof Mapping mapping) {
      return mapping;
    }
    throw node.position().problem("'" + name + "' is not a map");
  }
}
