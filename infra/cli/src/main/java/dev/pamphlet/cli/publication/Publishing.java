package dev.pamphlet.cli.publication;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.cli.api.Answer;
import java.util.Optional;

/**
 * What was done with an article, a quiz or the settings, or would be.
 *
 * @param answer the API's last; empty where nothing was there and nothing was sent
 */
public record Publishing(Change change, Optional<Answer> answer) {

  /** What a folder changes. */
  public enum Change {
    CREATED,
    REVISED,
    /** Nothing: the same source is there already. */
    UNCHANGED
  }

  /** The editor's version that is there now; 0 where there is none. */
  public int version() {
    return answer.map(there -> there.json().path("version").asInt()).orElse(0);
  }

  /** It as the API describes it. */
  public Optional<JsonNode> described() {
    return answer.map(Answer::json);
  }
}
