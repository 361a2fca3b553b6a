package dev.pamphlet.local.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path to match others against. A variable, {@code {name}}, takes one whole segment and never an
 * empty one; a greedy one, {@code {rest+}}, takes all that is left.
 */
record PathPattern(List<Segment> segments) implements Comparable<PathPattern> {

  /** In the order of precedence. */
  enum Kind {
    LITERAL,
    VARIABLE,
    GREEDY
  }

  /** A literal's text, or a variable's name. */
  record Segment(Kind kind, String text) {

    static Segment of(String text) {
      if (text.startsWith("{") && text.endsWith("+}")) {
        return new Segment(Kind.GREEDY, text.substring(1, text.length() - 2));
      }
      if (text.startsWith("{") && text.endsWith("}")) {
        return new Segment(Kind.VARIABLE, text.substring(1, text.length() - 1));
      }
      return new Segment(Kind.LITERAL, text);
    }
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException when a greedy variable is not its last segment
   */
  static PathPattern of(String path) {
    List<Segment> segments = split(path).stream().map(Segment::of).toList();
    if (segments.stream().limit(segments.size() - 1L).anyMatch(s -> s.kind == Kind.GREEDY)) {
      throw new IllegalArgumentException("a greedy variable can only end a path: " + path);
    }
    return new PathPattern(segments);
  }

  /** The variables' values, decoded, when the path matches; in the pattern's order. */
  Optional<Map<String, String>> match(String routedPath) {
    List<String> sent = split(routedPath);
    if (isGreedy() ? sent.size() < segments.size() : sent.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      String text =
          segment.kind == Kind.GREEDY
              ? String.join("/", sent.subList(i, sent.size()))
              : sent.get(i);
      if (segment.kind == Kind.LITERAL ? !segment.text.equals(text) : text.isEmpty()) {
        return Optional.empty();
      }
      if (segment.kind != Kind.LITERAL) {
        variables.put(segment.text, PercentEncoding.decodePath(text).orElse(text));
      }
    }
    return Optional.of(variables);
  }

  /** Full matches before greedy ones; then the more literal from the left; then the longer. */
  @Override
  public int compareTo(PathPattern other) {
    if (isGreedy() != other.isGreedy()) {
      return isGreedy() ? 1 : -1;
    }
    for (int i = 0; i < Math.min(segments.size(), other.segments.size()); i++) {
      int byKind = segments.get(i).kind.compareTo(other.segments.get(i).kind);
      if (byKind != 0) {
        return byKind;
      }
    }
    return Integer.compare(other.segments.size(), segments.size());
  }

  private boolean isGreedy() {
    return !segments.isEmpty() && segments.get(segments.size() - 1).kind == Kind.GREEDY;
  }

  private static List<String> split(String path) {
    return Arrays.asList(path.split("/", -1));
  }
}
