package dev.pamphlet.local.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Targets by method and path, such as {@code GET} and {@code /things/{name}}. A full match goes
 * before one with a greedy variable ({@code {rest+}}), a literal segment before a variable, and a
 * stated method before {@code ANY}: the order in which an HTTP API picks its routes.
 *
 * @param <T> what a request is routed to
 */
public final class Routes<T> {

  /** Takes every method. */
  public static final String ANY = "ANY";

  /**
   * A route that takes a request.
   *
   * @param variables the path's variables, decoded, in the route's order
   */
  public record Match<T>(T target, Map<String, String> variables) {}

  private record Entry<T>(String method, PathPattern pattern, T target) {

    boolean takes(String other) {
      return method.equals(ANY) || method.equals(other);
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
    entries.add(new Entry<>(method, PathPattern.of(path), target));
    entries.sort(
        Comparator.<Entry<T>, PathPattern>comparing(Entry::pattern)
            .thenComparing(entry -> entry.method().equals(ANY)));
    inPrecedence = List.copyOf(entries);
    return this;
  }

  /** The first route that takes a request. */
  public Optional<Match<T>> match(String method, String path) {
    for (Entry<T> entry : inPrecedence) {
      Optional<Map<String, String>> variables = entry.pattern().match(path);
      if (variables.isPresent() && entry.takes(method)) {
        return Optional.of(new Match<>(entry.target(), variables.get()));
      }
    }
    return Optional.empty();
  }

  /** The methods that a path takes; none where nothing is there. */
  public List<String> methods(String path) {
    return inPrecedence.stream()
        .filter(entry -> entry.pattern().match(path).isPresent())
        .map(Entry::method)
        .toList();
  }
}
