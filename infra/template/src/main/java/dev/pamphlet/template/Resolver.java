package dev.pamphlet.template;

import dev.pamphlet.template.TreeNode.Entry;
import dev.pamphlet.template.TreeNode.Intrinsic;
import dev.pamphlet.template.TreeNode.Mapping;
import dev.pamphlet.template.TreeNode.Scalar;
import dev.pamphlet.template.TreeNode.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Evaluates parameters, conditions and intrinsic functions, as in CloudFormation's <a
 * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">
 * reference</a>. {@code AWS::NoValue} has no value: the entry or the item with it is left out.
 */
final class Resolver {

  private static final String NO_VALUE = "AWS::NoValue";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)\\s*([^}]*?)\\s*}");

  private final Map<String, TreeNode> parameters = new HashMap<>();
  private final TemplateTree tree;
  private final Resources resources;

  /**
   * @param given values of parameters, by name; the others have their defaults
   */
  Resolver(TemplateTree tree, Map<String, String> given) {
    this.tree = tree;
    this.resources = new Resources(tree.resources(), this);
    Map<String, Mapping> declared = tree.section("Parameters");
    for (String name : given.keySet()) {
      if (!declared.containsKey(name)) {
        throw tree.root().position().problem("there is no parameter '" + name + "' to set");
      }
    }
    declared.forEach(
        (name, node) -> {
          Optional<String> value = Optional.ofNullable(given.get(name));
          Fields fields = new Fields("parameter '" + name + "'", node, this, kind -> {});
          parameters.put(name, fields.all(new ParameterReader(node.position(), value)::read));
        });
  }

  /**
   * Whether a condition of the template holds.
   *
   * @param from where it is used
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
        List<TreeNode> sides = arguments(function, 2);
        yield text(sides.get(0)).equals(text(sides.get(1)));
      }
      case "Fn::Not" -> !holds(arguments(function, 1).get(0));
      default ->
          throw function.position().problem(function.name() + " is not emulated in a condition");
    };
  }

  /** The node with every function in it evaluated; empty for {@code AWS::NoValue}. */
  Optional<TreeNode> resolve(TreeNode node) {
    if (node instanceof Intrinsic function) {
      return call(function);
    }
    if (node instanceof Sequence sequence) {
      List<TreeNode> items = new ArrayList<>();
      sequence.items().forEach(item -> resolve(item).ifPresent(items::add));
      return Optional.of(new Sequence(sequence.position(), items));
    }
    if (node instanceof Mapping mapping) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      mapping
          .entries()
          .forEach(
              (key, entry) ->
                  resolve(entry.value())
                      .ifPresent(value -> entries.put(key, new Entry(entry.position(), value))));
      return Optional.of(new Mapping(mapping.position(), entries));
    }
    return Optional.of(node);
  }

  /**
   * The node, or its value if it is a function. Functions inside of it are not evaluated, so a part
   * that nobody reads may hold what is not emulated.
   */
  Optional<TreeNode> head(TreeNode node) {
    if (node instanceof Intrinsic function) {
      return function.name().equals("Fn::If") ? head(branch(function)) : call(function);
    }
    return Optional.of(node);
  }

  private Optional<TreeNode> call(Intrinsic function) {
    return switch (function.name()) {
      case "Ref" -> ref(function);
      case "Fn::If" -> resolve(branch(function));
      case "Fn::GetAtt" -> Optional.of(text(function, attribute(function)));
      case "Fn::Sub" -> Optional.of(text(function, substitute(function)));
      default -> throw function.position().problem(function.name() + " is not emulated");
    };
  }

  private Optional<TreeNode> ref(Intrinsic function) {
    String name = text(function.argument());
    return name.equals(NO_VALUE) ? Optional.empty() : Optional.of(named(name, function.position()));
  }

  private TreeNode named(String name, Position from) {
    return Optional.ofNullable(parameters.get(name))
        .or(() -> LocalAccount.pseudoParameter(name).map(value -> new Scalar(from, value)))
        .or(() -> resources.ref(name, from).map(value -> new Scalar(from, value)))
        .orElseThrow(() -> from.problem("there is no parameter and no resource '" + name + "'"));
  }

  private TreeNode branch(Intrinsic function) {
    List<TreeNode> arguments = arguments(function, 3);
    return arguments.get(holds(text(arguments.get(0)), function.position()) ? 1 : 2);
  }

  private String attribute(Intrinsic function) {
    List<TreeNode> arguments = arguments(function, 2);
    return resources.attribute(text(arguments.get(0)), text(arguments.get(1)), function.position());
  }

  private String substitute(Intrinsic function) {
    if (!(function.argument() instanceof Scalar template)) {
      throw function.position().problem("Fn::Sub is not emulated with a map of variables");
    }
    Position from = template.position();
    return PLACEHOLDER
        .matcher(template.text())
        .replaceAll(
            match -> {
              String name = match.group(2);
              return Matcher.quoteReplacement(
                  match.group(1).isEmpty() ? variable(name, from) : "${" + name + "}");
            });
  }

  private String variable(String name, Position from) {
    int dot = name.indexOf('.');
    return dot < 0
        ? text(named(name, from))
        : resources.attribute(name.substring(0, dot), name.substring(dot + 1), from);
  }

  private static List<TreeNode> arguments(Intrinsic function, int count) {
    if (function.argument() instanceof Sequence sequence && sequence.items().size() == count) {
      return sequence.items();
    }
    throw function.position().problem(function.name() + " wants a list of " + count);
  }

  private String text(TreeNode node) {
    if (resolve(node).orElse(node) instanceof Scalar scalar) {
      return scalar.text();
    }
    throw node.position().problem("a text is wanted here");
  }

  private static Scalar text(Intrinsic function, String text) {
    return new Scalar(function.position(), text);
  }
}
