package dev.pamphlet.local.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Targets by method and path, such as {@code GET} and {@code /things/{name}}. A variable matches
 * one whole segment, which must not be empty; a greedy one, {@code {rest+}}, matches the rest of
 * the path. A full match takes precedence over one with a greedy variable, a literal segment over a
 * variable, and a stated method over {@code ANY}, as in an HTTP API.
 *
 * @param <T> what a request is routed to
 */
public final class Routes<T> {

  /** Matches every method. */
  public static final String ANY = "ANY";

  private static final Pattern VARIABLE = Pattern.compile("\\{(?<name>[^+]*)(?<greedy>\\+?)}");

  /**
   * A matching route.
   *
   * @param variables the path's variables, decoded, in the route's order
   */
  public record Match<T>(T target, Map<String, String> variables) {}

  /**
   * A route.
   *
   * @param path with a group for each variable
   * @param rank a text that sorts first if the route takes precedence
   */
  private record Entry<T>(
      String method, Pattern path, List<String> variables, String rank, T target) {

    boolean isAny() {
      return method.equals(ANY);
    }

    Optional<Match<T>> match(String sent) {
      Matcher matcher = path.matcher(sent);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < variables.size(); i++) {
        String value = matcher.group(i + 1);
        values.put(variables.get(i), PercentEncoding.decodePath(value).orElse(value));
      }
      return Optional.of(new Match<>(target, values));
    }
  }

  private volatile List<Entry<T>> inPrecedence = List.of();

  /**
   * Adds a route.
   *
   * @throws IllegalArgumentException when a greedy variable is not the path's last segment
   */
  public synchronized Routes<T> add(String method, String path, T target) {
    List<Entry<T>> entries = new ArrayList<>(inPrecedence);
    entries.add(entry(method, path, target));
    entries.sort(Comparator.<Entry<T>, String>comparing(Entry::rank).thenComparing(Entry::isAny));
    inPrecedence = List.copyOf(entries);
    return this;
  }

  private static <T> Entry<T> entry(String method, String path, T target) {
    StringJoiner regex = new StringJoiner("/");
    StringBuilder kinds = new StringBuilder();
    List<String> variables = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      Matcher variable = VARIABLE.matcher(segment);
      if (!variable.matches()) {
        regex.add(Pattern.quote(segment));
        kinds.append('a');
      } else {
        boolean greedy = !variable.group("greedy").isEmpty();
        regex.add(greedy ? "(.+)" : "([^/]+)");
        kinds.append(greedy ? 'c' : 'b');
        variables.add(variable.group("name"));
      }
    }
    int greedy = kinds.indexOf("c");
    if (greedy >= 0 && greedy < kinds.length() - 1) {
      throw new IllegalArgumentException("a greedy variable can only end a path: " + path);
    }
    // If two begin alike, the longer takes precedence.
    String rank = (greedy < 0 ? "full " : "greedy ") + kinds + "z";
    return new Entry<>(
        method, Pattern.compile(regex.toString(), Pattern.DOTALL), variables, rank, target);
  }

  /** The first route that matches a request. */
  public Optional<Match<T>> match(String method, String path) {
    return inPrecedence.stream()
        .filter(entry -> entry.isAny() || entry.method().equals(method))
        .flatMap(entry -> entry.match(path).stream())
        .findFirst();
  }

  /** The methods of a path; none if the path is unknown. */
  public List<String> methods(String path) {
    return inPrecedence.stream()
        .filter(entry -> entry.match(path).isPresent())
        .map(Entry::method)
        .toList();
  }
}
