package dev.pamphlet.local.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pamphlet.local.http.HttpRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * A request of a path under {@code /_local}.
 *
 * @param http as it came over the wire
 * @param variables the values of the names in braces, decoded
 */
public record ControlRequest(HttpRequest http, Map<String, String> variables) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** The value of a name in braces. */
  public String variable(String name) {
    return variables.get(name);
  }

  /**
   * The body as JSON; a missing node where there is none.
   *
   * @throws ControlProblem when it is something else
   */
  public JsonNode json() {
    try {
      return http.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(http.body());
    } catch (JsonProcessingException malformed) {
      throw ControlProblem.malformed("the body is not JSON: " + malformed.getOriginalMessage());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
