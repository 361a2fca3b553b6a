package dev.pamphlet.local.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Answers one method of one path under {@code /_local}. */
@FunctionalInterface
public interface Control {

  /**
   * What was asked for.
   *
   * @param path what stood for the names in braces
   * @param body JSON; missing where there was none
   */
  record Asked(Map<String, String> path, JsonNode body) {}

  /**
   * Does it.
   *
   * @return what is answered; a text node is answered as plain text
   * @throws ControlProblem when it cannot be done
   */
  JsonNode answer(Asked asked);
}
