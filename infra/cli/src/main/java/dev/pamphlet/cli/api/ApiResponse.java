package dev.pamphlet.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * The API's response to a request that it accepted.
 *
 * @param json missing if the response has no body
 * @param tag the ETag, which a later request sends back to name the version that it changes
 */
public record ApiResponse(int status, JsonNode json, Optional<String> tag) {

  /**
   * The ETag of a response that always has one.
   *
   * @throws Unanswered if it is missing
   */
  public String requiredTag() {
    return tag.orElseThrow(() -> Unanswered.failed("the API's response has no ETag"));
  }

  /** The text of a member; empty if there is none. */
  public Optional<String> text(String member) {
    JsonNode value = json.path(member);
    return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
  }
}
