package dev.pamphlet.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import software.amazon.event.ruler.JsonRuleCompiler;
import software.amazon.event.ruler.Ruler;

/**
 * The pattern of a rule or of an event source's filter. Both have the same syntax, and
 * EventBridge's own matcher evaluates both.
 *
 * @param json the pattern
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html">Comparison
 *     operators for event patterns</a>
 */
public record EventPattern(String json) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @throws IllegalArgumentException when it is no pattern, with the reason
   */
  public EventPattern {
    String complaint = JsonRuleCompiler.check(json);
    if (complaint != null) {
      throw new IllegalArgumentException(complaint.lines().findFirst().orElse(complaint));
    }
  }

  /** The names of its top-level members. */
  Set<String> members() {
    try {
      Set<String> members = new LinkedHashSet<>();
      JSON.readTree(json).fieldNames().forEachRemaining(members::add);
      return members;
    } catch (JsonProcessingException checkedBefore) {
      throw new IllegalStateException(checkedBefore);
    }
  }

  /** Whether it matches an event, given as JSON; a text that is not JSON never matches. */
  public boolean matches(String event) {
    try {
      return Ruler.matchesRule(event, json);
    } catch (IOException notJson) {
      return false;
    } catch (Exception declaredByTheMatcher) {
      throw new IllegalStateException("the pattern " + json, declaredByTheMatcher);
    }
  }
}
