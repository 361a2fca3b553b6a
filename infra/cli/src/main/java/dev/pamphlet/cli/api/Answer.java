package dev.pamphlet.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What the API answered to a request that it accepted.
 *
 * @param tag its ETag, as it is sent back to say which version a request is about
 */
public record Answer(int status, JsonNode json, Optional<String> tag) {

  /** The tag, of an answer that always has one. */
  public String requiredTag() {
    return tag.orElseThrow(() -> Unanswered.failed("the API answered without an ETag"));
  }

  /** The text of a member; empty where there is none. */
  public Optional<String> text(String member) {
    JsonNode value = json.path(member);
    return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
  }
}
