package dev.pamphlet.local.template;

import dev.pamphlet.local.template.TreeNode.Intrinsic;
import dev.pamphlet.local.template.TreeNode.Scalar;
import java.util.List;

/** The template's Conditions, as far as they compare texts. */
final class Conditions {

  private final TemplateTree tree;
  private final Resolver resolver;

  Conditions(TemplateTree tree, Resolver resolver) {
    this.tree = tree;
    this.resolver = resolver;
  }

  /**
   * Whether a condition holds.
   *
   * @param from where it is asked for
   */
  boolean holds(String name, Position from) {
    return holds(
        tree.root()
            .at("Conditions", name)
            .orElseThrow(() -> from.problem("there is no condition '" + name + "'")));
  }

  private boolean holds(TreeNode node) {
    if (!(node instanceof Intrinsic function)) {
      throw node.position().problem("a condition is a function that is true or false");
    }
    return switch (function.name()) {
      case "Fn::Equals" -> {
        List<TreeNode> sides = Resolver.arguments(function, 2);
        yield text(sides.get(0)).equals(text(sides.get(1)));
      }
      case "Fn::Not" -> !holds(Resolver.arguments(function, 1).get(0));
      default ->
          throw function.position().problem(function.name() + " is not emulated in a condition");
    };
  }

  private String text(TreeNode node) {
    if (resolver.resolve(node).orElse(node) instanceof Scalar scalar) {
      return scalar.text();
    }
    throw node.position().problem("Fn::Equals compares texts");
  }
}
