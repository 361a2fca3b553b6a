package dev.pamphlet.platform.config;

import java.util.Map;
import java.util.Optional;

/**
 * The environment variables of a function, read once at its start. Each module makes one
 * configuration record from them.
 */
public record Environment(Map<String, String> variables) {

  public Environment {
    variables = Map.copyOf(variables);
  }

  /** The variables of this process. */
  public static Environment ofProcess() {
    return new Environment(System.getenv());
  }

  /**
   * The value of a required variable.
   *
   * @throws IllegalStateException naming the variable if it is missing; the function does not start
   */
  public String require(String name) {
    return find(name)
        .orElseThrow(
            () -> new IllegalStateException("The environment variable " + name + " is not set."));
  }

  /** The value of an optional variable. An empty value counts as missing. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
  }
}
