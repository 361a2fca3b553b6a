package dev.pamphlet.template;

import dev.pamphlet.template.TreeNode.Entry;
import dev.pamphlet.template.TreeNode.Mapping;
import dev.pamphlet.template.TreeNode.Scalar;
import dev.pamphlet.template.TreeNode.Sequence;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The fields of a map of the template, resolved when they are read. A reader asks for every field
 * that it knows. The others are refused: so everything that is not emulated is found.
 */
final class Fields {

  private enum State {
    ENABLED,
    DISABLED
  }

  private final String logicalId;
  private final String owner;
  private final Mapping map;
  private final Resolver resolver;
  private final Consumer<String> leftOut;
  private final Set<String> asked = new HashSet<>();

  /**
   * @param logicalId whose fields these are
   * @param leftOut takes the names of what one machine leaves out, in a word or two
   */
  Fields(String logicalId, Mapping map, Resolver resolver, Consumer<String> leftOut) {
    this(logicalId, logicalId, map, resolver, leftOut);
  }

  private Fields(
      String logicalId, String owner, Mapping map, Resolver resolver, Consumer<String> leftOut) {
    this.logicalId = logicalId;
    this.owner = owner;
    this.map = map;
    this.resolver = resolver;
    this.leftOut = leftOut;
  }

  /** The resource that they belong to, however deep. */
  String logicalId() {
    return logicalId;
  }

  TemplateProblem problem(String complaint) {
    return map.position().problem(owner + " " + complaint);
  }

  /** A complaint about the value of a key. */
  TemplateProblem problem(String key, String complaint) {
    Position position =
        Optional.ofNullable(map.entries().get(key)).map(Entry::position).orElse(map.position());
    return position.problem(key + " of " + owner + " " + complaint);
  }

  /** Every key of the map. */
  Set<String> keys() {
    return map.entries().keySet();
  }

  /** Accepts fields that make no difference on one machine. */
  void ignore(String... keys) {
    asked.addAll(List.of(keys));
  }

  /**
   * Accepts a field that one machine cannot honour but may leave out, and reports it if it asks for
   * anything.
   */
  void leaveOut(String key, String kind) {
    if (head(key).isPresent()) {
      leaveOut(kind);
    }
  }

  /** Reports something that one machine leaves out. */
  void leaveOut(String kind) {
    leftOut.accept(kind);
  }

  /** Refuses any text except the only one that is emulated. */
  void only(String key, String text) {
    if (!text(key).orElse(text).equals(text)) {
      throw problem(key, "is not emulated unless it is " + text);
    }
  }

  Optional<String> text(String key) {
    return value(key).map(node -> scalar(key, node));
  }

  String requiredText(String key) {
    return text(key).orElseThrow(() -> missing(key));
  }

  /** The name of the queue with the ARN at a key. */
  String queue(String key) {
    String arn = requiredText(key);
    return LocalAccount.queueName(arn)
        .orElseThrow(() -> problem(key, "is not emulated unless it is a queue's ARN: " + arn));
  }

  OptionalInt integer(String key) {
    return text(key).stream()
        .mapToInt(text -> number(key, text, Integer::valueOf, "whole number"))
        .findFirst();
  }

  /** A whole number in its range. */
  OptionalInt integer(String key, int least, int most) {
    OptionalInt value = integer(key);
    if (value.stream().anyMatch(number -> number < least || number > most)) {
      throw problem(key, "is not from %d to %d".formatted(least, most));
    }
    return value;
  }

  Optional<Double> number(String key) {
    return text(key).map(text -> number(key, text, Double::valueOf, "number"));
  }

  boolean flag(String key, boolean usual) {
    return text(key)
        .map(
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw problem(key, "is neither true nor false: " + text);
                })
        .orElse(usual);
  }

  /** One of the constants of an enum, by its name. */
  <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String key) {
    return text(key)
        .map(
            text ->
                Stream.of(type.getEnumConstants())
                    .filter(constant -> constant.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> problem(key, "is '" + text + "', which is not emulated")));
  }

  <E extends Enum<E>> E requiredOneOf(Class<E> type, String key) {
    return oneOf(type, key).orElseThrow(() -> missing(key));
  }

  /** Whether the {@code State} of a rule disables it. */
  boolean disabled() {
    return oneOf(State.class, "State").orElse(State.ENABLED) == State.DISABLED;
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
    map(
        key,
        inner -> {
          inner.keys().forEach(name -> inner.text(name).ifPresent(text -> texts.put(name, text)));
          return texts;
        });
    return texts;
  }

  /** A pattern of events: its JSON, or the same in YAML. */
  EventPattern pattern(String key) {
    TreeNode node = value(key).orElseThrow(() -> missing(key));
    try {
      return new EventPattern(node instanceof Scalar text ? text.text() : node.json());
    } catch (IllegalArgumentException malformed) {
      throw problem(key, "is no pattern of events: " + malformed.getMessage());
    }
  }

  /** Reads the map at a key; the reader has to read all of its fields. */
  <T> Optional<T> map(String key, Function<Fields, T> reader) {
    return head(key).map(node -> inner(key, node).all(reader));
  }

  <T> T requiredMap(String key, Function<Fields, T> reader) {
    return map(key, reader).orElseThrow(() -> missing(key));
  }

  /** Reads each map of the list at a key; the reader has to read all of their fields. */
  <T> List<T> list(String key, Function<Fields, T> reader) {
    return head(key)
        .map(
            node -> {
              if (node instanceof Sequence sequence) {
                return sequence.items().stream()
                    .flatMap(item -> resolver.head(item).stream())
                    .map(item -> inner(key, item).all(reader))
                    .toList();
              }
              throw problem(key, "is not a list");
            })
        .orElse(List.of());
  }

  /** Whether the field exists and is a text, not a map or a list. */
  boolean isText(String key) {
    return head(key).filter(Scalar.class::isInstance).isPresent();
  }

  /**
   * Reads these fields.
   *
   * @throws TemplateProblem that names the first field that the reader did not ask for
   */
  <T> T all(Function<Fields, T> reader) {
    T read = reader.apply(this);
    for (String key : keys()) {
      if (!asked.contains(key)) {
        throw problem(key, "is not emulated");
      }
    }
    return read;
  }

  /** Reads these fields without a result. */
  void use(Consumer<Fields> reader) {
    all(
        fields -> {
          reader.accept(fields);
          return fields;
        });
  }

  private Optional<TreeNode> value(String key) {
    asked.add(key);
    return map.value(key).flatMap(resolver::resolve);
  }

  private Optional<TreeNode> head(String key) {
    asked.add(key);
    return map.value(key).flatMap(resolver::head);
  }

  private Fields inner(String key, TreeNode node) {
    if (node instanceof Mapping mapping) {
      return new Fields(logicalId, key + " of " + owner, mapping, resolver, leftOut);
    }
    throw problem(key, "is not a map");
  }

  private String scalar(String key, TreeNode node) {
    if (node instanceof Scalar scalar) {
      return scalar.text();
    }
    throw problem(key, "is not a text");
  }

  private <N extends Number> N number(
      String key, String text, Function<String, N> parser, String kind) {
    try {
      return parser.apply(text);
    } catch (NumberFormatException notOne) {
      throw problem(key, "is not a %s: %s".formatted(kind, text));
    }
  }

  private TemplateProblem missing(String key) {
    return problem("has no " + key);
  }
}
