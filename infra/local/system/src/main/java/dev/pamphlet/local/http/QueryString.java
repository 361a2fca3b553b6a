package dev.pamphlet.local.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a query string in the order sent, still encoded. */
public record QueryString(List<Parameter> parameters) {

  /** A parameter as sent; one without an equals sign has an empty value. */
  public record Parameter(String name, String value) {}

  /** Reads the part after the question mark, or a URL-encoded form. */
  public static QueryString parse(String raw) {
    return new QueryString(
        Arrays.stream(raw.split("&"))
            .filter(pair -> !pair.isEmpty())
            .map(QueryString::parameter)
            .toList());
  }

  private static Parameter parameter(String pair) {
    int equals = pair.indexOf('=');
    return equals < 0
        ? new Parameter(pair, "")
        : new Parameter(pair.substring(0, equals), pair.substring(equals + 1));
  }

  /**
   * The decoded parameters, with the values of a repeated name joined by commas, as in payload
   * format 2.0.
   */
  public Map<String, String> joined() {
    Map<String, String> joined = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      joined.merge(
          PercentEncoding.decodeQuery(parameter.name),
          PercentEncoding.decodeQuery(parameter.value),
          (before, next) -> before + "," + next);
    }
    return joined;
  }

  /** The decoded value of a parameter that may occur only once; empty if missing or repeated. */
  public Optional<String> only(String name) {
    List<String> values =
        parameters.stream()
            .filter(parameter -> PercentEncoding.decodeQuery(parameter.name).equals(name))
            .map(parameter -> PercentEncoding.decodeQuery(parameter.value))
            .toList();
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  /** Whether there is a parameter of that name. */
  public boolean has(String name) {
    return parameters.stream()
        .anyMatch(parameter -> PercentEncoding.decodeQuery(parameter.name).equals(name));
  }
}
