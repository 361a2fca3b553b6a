package dev.pamphlet.sam;

import dev.pamphlet.template.TemplateTree;
import dev.pamphlet.template.TreeNode;
import dev.pamphlet.template.TreeNode.Intrinsic;
import dev.pamphlet.template.TreeNode.Mapping;
import dev.pamphlet.template.TreeNode.Sequence;
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

  /** The number of its lines, including comments. */
  int lines() {
    int lineOfItsKey = node.position().line() - 1;
    return lastLine(node) - lineOfItsKey + 1;
  }

  private static int lastLine(TreeNode node) {
    Stream<TreeNode> parts =
        node instanceof Mapping mapping
            ? mapping.entries().values().stream().map(TreeNode.Entry::value)
            : node instanceof Sequence sequence
                ? sequence.items().stream()
                : node instanceof Intrinsic intrinsic
                    ? Stream.of(intrinsic.argument())
                    : Stream.empty();
    return parts.mapToInt(Resource::lastLine).reduce(node.position().line(), Math::max);
  }
}
