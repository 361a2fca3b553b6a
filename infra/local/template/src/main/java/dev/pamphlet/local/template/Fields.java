package dev.pamphlet.local.template;

import dev.pamphlet.local.template.TreeNode.Entry;
import dev.pamphlet.local.template.TreeNode.Mapping;
import dev.pamphlet.local.template.TreeNode.Scalar;
import dev.pamphlet.local.template.TreeNode.Sequence;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The fields of a map of the template, resolved when they are asked for. Whoever reads them asks
 * for every field it knows and then calls {@link #end()}, which refuses those nobody asked for:
 * this is how what is not emulated is found.
 */
final class Fields {

  private final String owner;
  private final Mapping map;
  private final Resolver resolver;
  private final Set<String> asked = new HashSet<>();

  /**
   * @param owner whose fields these are, for complaints
   */
  Fields(String owner, Mapping map, Resolver resolver) {
    this.owner = owner;
    this.map = map;
    this.resolver = resolver;
  }

  TemplateProblem problem(String complaint) {
    return map.position().problem(owner + " " + complaint);
  }

  /** A complaint about what stands at a key. */
  TemplateProblem problem(String key, String complaint) {
    Position position =
        Optional.ofNullable(map.entries().get(key)).map(Entry::position).orElse(map.position());
    return position.problem(key + " of " + owner + " " + complaint);
  }

  /** Every key that is there. */
  Set<String> keys() {
    return map.entries().keySet();
  }

  /** Fields that change nothing on one machine. */
  Fields without(String... keys) {
    asked.addAll(List.of(keys));
    return this;
  }

  /**
   * A field that one machine cannot honour but may leave out, if what stands there asks for
   * anything.
   */
  void leaveOut(String key, String kind, String logicalId, NotEmulated notEmulated) {
    if (head(key).isPresent()) {
      notEmulated.note(kind, logicalId);
    }
  }

  Optional<String> text(String key) {
    return value(key).map(node -> scalar(key, node));
  }

  String requiredText(String key) {
    return text(key).orElseThrow(() -> problem("has no " + key));
  }

  OptionalInt integer(String key) {
    return text(key).stream().mapToInt(text -> integer(key, text)).findFirst();
  }

  Optional<Double> number(String key) {
    return text(key)
        .map(
            text -> {
              try {
                return Double.valueOf(text);
              } catch (NumberFormatException notOne) {
                throw problem(key, "is not a number: " + text);
              }
            });
  }

  boolean flag(String key) {
    return text(key)
        .map(
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw problem(key, "is neither true nor false: " + text);
                })
        .orElse(false);
  }

  /** One of the constants of an enum, by its name. */
  <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String key) {
    return text(key)
        .map(
            text -> {
              for (E constant : type.getEnumConstants()) {
                if (constant.name().equalsIgnoreCase(text)) {
                  return constant;
                }
              }
              throw problem(key, "is '" + text + "', which is not emulated");
            });
  }

  /** A list of texts, or a single one. */
  List<String> texts(String key) {
    return value(key)
        .map(
            node ->
                node instanceof Sequence sequence
                    ? sequence.items().stream().map(item -> scalar(key, item)).toList()
                    : List.of(scalar(key, node)))
        .orElse(List.of());
  }

  /** A map of texts, in its order. */
  Map<String, String> textByKey(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    fields(key)
        .ifPresent(
            inner ->
                inner
                    .keys()
                    .forEach(name -> inner.text(name).ifPresent(text -> texts.put(name, text))));
    return texts;
  }

  /** A pattern of events: its JSON, or the same in YAML. */
  EventPattern pattern(String key) {
    TreeNode node = value(key).orElseThrow(() -> problem("has no " + key));
    try {
      return new EventPattern(node instanceof Scalar text ? text.text() : TreeJson.of(node));
    } catch (IllegalArgumentException malformed) {
      throw problem(key, "is no pattern of events: " + malformed.getMessage());
    }
  }

  /** The fields of the map at a key. */
  Optional<Fields> fields(String key) {
    return head(key).map(node -> fields(key, node));
  }

  Fields requiredFields(String key) {
    return fields(key).orElseThrow(() -> problem("has no " + key));
  }

  /** The fields of each map of the list at a key. */
  List<Fields> list(String key) {
    Optional<TreeNode> node = head(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof Sequence sequence) {
      return sequence.items().stream()
          .flatMap(item -> resolver.head(item).stream())
          .map(item -> fields(key, item))
          .toList();
    }
    throw problem(key, "is not a list");
  }

  /** Whether the field is there and a plain text rather than a map or a list. */
  boolean isText(String key) {
    return head(key).filter(Scalar.class::isInstance).isPresent();
  }

  /**
   * Refuses what was not asked for.
   *
   * @throws TemplateProblem that names the first of them and its line
   */
  void end() {
    for (String key : keys()) {
      if (!asked.contains(key)) {
        throw problem(key, "is not emulated");
      }
    }
  }

  private Optional<TreeNode> value(String key) {
    asked.add(key);
    return map.value(key).flatMap(resolver::resolve);
  }

  private Optional<TreeNode> head(String key) {
    asked.add(key);
    return map.value(key).flatMap(resolver::head);
  }

  private Fields fields(String key, TreeNode node) {
    if (node instanceof Mapping mapping) {
      return new Fields(key + " of " + owner, mapping, resolver);
    }
    throw problem(key, "is not a map");
  }

  private String scalar(String key, TreeNode node) {
    if (node instanceof Scalar scalar) {
      return scalar.text();
    }
    throw problem(key, "is not a text");
  }

  private int integer(String key, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notOne) {
      throw problem(key, "is not a whole number: " + text);
    }
  }
}
