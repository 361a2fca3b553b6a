package dev.pamphlet.cli.upload;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.cli.api.ApiResponse;
import java.util.Optional;

/**
 * What was done with an article, a quiz or the settings, or what would be done.
 *
 * @param response the last response of the API; empty if it has nothing and nothing was sent
 */
public record UploadResult(Change change, Optional<ApiResponse> response) {

  /** What an upload changes. */
  public enum Change {
    CREATED,
    REVISED,
    /** Nothing: the API has the same source already. */
    UNCHANGED
  }

  /** The version that the API has now; 0 if it has none. */
  public int version() {
    return response.map(current -> current.json().path("version").asInt()).orElse(0);
  }

  /** The API's description of the article, the quiz or the settings. */
  public Optional<JsonNode> described() {
    return response.map(ApiResponse::json);
  }
}
