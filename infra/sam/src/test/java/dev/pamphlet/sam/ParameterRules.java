package dev.pamphlet.sam;

import dev.pamphlet.template.TemplateTree;
import dev.pamphlet.template.TreeNode;
import dev.pamphlet.template.TreeNode.Mapping;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules for parameters and outputs, which operators read when they deploy. */
final class ParameterRules {

  private ParameterRules() {}

  /** Parameters and outputs are described. */
  static Stream<Finding> parametersAndOutputsAreDescribed(TemplateTree template) {
    return Stream.of("Parameters", "Outputs")
        .flatMap(section -> members(template, section))
        .filter(member -> member.node().text("Description").isEmpty())
        .map(member -> member.wrong("Description is missing"));
  }

  /** Every parameter is used. */
  static Stream<Finding> parametersAreUsed(TemplateTree template) {
    Set<String> used =
        Stream.of("Conditions", "Globals", "Resources")
            .flatMap(section -> template.root().at(section).stream())
            .flatMap(References::in)
            .collect(Collectors.toSet());
    return members(template, "Parameters")
        .filter(parameter -> !used.contains(parameter.id()))
        .map(parameter -> parameter.wrong("is not used"));
  }

  private static Stream<Resource> members(TemplateTree template, String section) {
    return template.root().at(section).stream()
        .filter(Mapping.class::isInstance)
        .flatMap((TreeNode members) -> ((Mapping) members).entries().entrySet().stream())
        .map(entry -> new Resource(entry.getKey(), (Mapping) entry.getValue().value()));
  }
}
