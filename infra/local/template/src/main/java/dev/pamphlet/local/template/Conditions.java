package dev.pamphlet.local.template;

import dev.pamphlet.local.template.TreeNode.Intrinsic;
import dev.pamphlet.local.template.TreeNode.Scalar;
import dev.pamphlet.local.template.TreeNode.Sequence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The template's Conditions, each worked out when it is first asked for. */
final class Conditions {

  private final TemplateTree tree;
  private final Resolver resolver;
  private final Map<String, Boolean> known = new HashMap<>();
  private final Set<String> underWay = new HashSet<>();

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
    Boolean before = known.get(name);
    if (before != null) {
      return before;
    }
    TreeNode condition =
        tree.root()
            .at("Conditions", name)
            .orElseThrow(() -> from.problem("there is no condition '" + name + "'"));
    if (!underWay.add(name)) {
      throw condition.position().problem("condition '" + name + "' depends on itself");
    }
    boolean holds = holds(condition);
    known.put(name, holds);
    return holds;
  }

  private boolean holds(TreeNode node) {
    if (!(node instanceof Intrinsic function)) {
      throw node.position().problem("a condition is a function that is true or false");
    }
    return switch (function.name()) {
      case "Condition" -> holds(name(function.argument()), function.position());
      case "Fn::Equals" -> {
        List<TreeNode> sides = arguments(function, 2, 2);
        yield text(sides.get(0)).equals(text(sides.get(1)));
      }
      case "Fn::Not" -> !holds(arguments(function, 1, 1).get(0));
      case "Fn::And" -> arguments(function, 2, 10).stream().allMatch(this::holds);
      case "Fn::Or" -> arguments(function, 2, 10).stream().anyMatch(this::holds);
      default ->
          throw function.position().problem(function.name() + " is not emulated in a condition");
    };
  }

  private static List<TreeNode> arguments(Intrinsic function, int least, int most) {
    if (function.argument() instanceof Sequence sequence
        && sequence.items().size() >= least
        && sequence.items().size() <= most) {
      return sequence.items();
    }
    String count = least == most ? String.valueOf(least) : least + " to " + most;
    throw function.position().problem(function.name() + " wants a list of " + count);
  }

  private String text(TreeNode node) {
    if (resolver.resolve(node).orElse(node) instanceof Scalar scalar) {
      return scalar.text();
    }
    throw node.position().problem("Fn::Equals compares texts");
  }

  private static String name(TreeNode node) {
    if (node instanceof Scalar scalar) {
      return scalar.text();
    }
    throw node.position().problem("the name of a condition is a text");
  }
}
