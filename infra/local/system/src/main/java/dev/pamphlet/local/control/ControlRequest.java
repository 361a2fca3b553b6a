package dev.pamphlet.local.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.http.HttpRequest;
import dev.pamphlet.local.http.Json;
import java.util.Map;

/**
 * A request of a path under {@code /_local}.
 *
 * @param http as it came over the wire
 * @param variables the values of the variables in the path, decoded
 */
public record ControlRequest(HttpRequest http, Map<String, String> variables) {

  /** The value of a variable. */
  public String variable(String name) {
    return variables.get(name);
  }

  /**
   * The body, a JSON object; empty if there is none.
   *
   * @throws ControlProblem when it is something else
   */
  public ObjectNode json() {
    return http.body().length == 0
        ? Json.object()
        : Json.read(http.body())
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast)
            .orElseThrow(() -> ControlProblem.malformed("the body is not JSON, or no object"));
  }

  /**
   * The body as a record.
   *
   * @throws ControlProblem when it is something else
   */
  public <T> T body(Class<T> type) {
    return as(type, json());
  }

  /**
   * A tree as a record.
   *
   * @throws ControlProblem when it is something else
   */
  public static <T> T as(Class<T> type, JsonNode tree) {
    try {
      return Json.as(type, tree);
    } catch (IllegalArgumentException malformed) {
      throw ControlProblem.malformed(malformed.getMessage());
    }
  }
}
