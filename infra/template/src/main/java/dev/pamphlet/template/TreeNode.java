package dev.pamphlet.template;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of a template as it is written, with its position. */
public sealed interface TreeNode {

  /** Where it begins. */
  Position position();

  /** The node under these keys, one inside the other, without resolving any function on the way. */
  default Optional<TreeNode> at(String... keys) {
    Optional<TreeNode> node = Optional.of(this);
    for (String key : keys) {
      node =
          node.flatMap(parent -> parent instanceof Mapping map ? map.value(key) : Optional.empty());
    }
    return node;
  }

  /**
   * The text of the scalar under these keys; empty if there is none, or a list, map or function.
   */
  default Optional<String> text(String... keys) {
    return at(keys)
        .flatMap(
            node -> node instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty());
  }

  /** A resolved piece as JSON, as CloudFormation writes it where a property takes JSON. */
  String json();

  /**
   * A text, a number or a boolean: all of them text, as CloudFormation treats them.
   *
   * @param literal whether it becomes a number or a boolean in JSON
   */
  record Scalar(Position position, String text, boolean literal) implements TreeNode {

    /** A text. */
    Scalar(Position position, String text) {
      this(position, text, false);
    }

    @Override
    public String json() {
      return literal ? text : quoted(text);
    }
  }

  /** A list. */
  record Sequence(Position position, List<TreeNode> items) implements TreeNode {

    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String json() {
      return items.stream().map(TreeNode::json).collect(joining(",", "[", "]"));
    }
  }

  /** A map, in the order of the file. */
  record Mapping(Position position, Map<String, Entry> entries) implements TreeNode {

    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The value of a key. */
    public Optional<TreeNode> value(String key) {
      return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    @Override
    public String json() {
      return entries.entrySet().stream()
          .map(entry -> quoted(entry.getKey()) + ":" + entry.getValue().value().json())
          .collect(joining(",", "{", "}"));
    }
  }

  /**
   * An entry of a map.
   *
   * @param position of its key
   */
  record Entry(Position position, TreeNode value) {}

  /**
   * An intrinsic function, not yet resolved; its short and its long form are the same here.
   *
   * @param name {@code Ref}, {@code Condition}, or a long name such as {@code Fn::GetAtt}
   * @param argument for {@code Fn::GetAtt}, always a list of two
   */
  record Intrinsic(Position position, String name, TreeNode argument) implements TreeNode {

    @Override
    public String json() {
      throw position.problem(name + " is not resolved");
    }
  }

  private static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }
}
