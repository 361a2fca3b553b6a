package dev.pamphlet.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells answers from refusals: RFC 9457 problem details, and the gateway's own short messages. */
final class AnswerReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Endpoint endpoint;

  AnswerReader(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  /**
   * @throws Trouble for everything but success
   */
  Answer accepted(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    Optional<JsonNode> json = json(response.body());
    if (status / 100 == 2) {
      return new Answer(
          status, json.orElseThrow(this::notTheApi), response.headers().firstValue("etag"));
    }
    throw trouble(status, json.orElse(MissingNode.getInstance()), response);
  }

  private Trouble trouble(int status, JsonNode json, HttpResponse<byte[]> response) {
    if (status == 403) {
      return new NotAllowed(
          "%s does not allow it (403): the signature, its region '%s' or the signer's rights do not"
                  .formatted(endpoint.address(), endpoint.region())
              + " fit; editors need the policy that the stack puts out as EditorPolicyArn");
    }
    if (status == 429 || status >= 500) {
      return Unanswered.failed(failure(status, json));
    }
    if (status / 100 == 3) {
      return new Refused(status, moved(response), List.of());
    }
    if (!json.has("detail")) {
      return notTheApi();
    }
    return new Refused(status, json.path("detail").asText(), invalid(json));
  }

  private static String failure(int status, JsonNode json) {
    String reason = json.path("detail").asText(json.path("message").asText("no reason given"));
    String request = json.path("requestId").asText("");
    return "the API could not do it (%d): %s%s"
        .formatted(status, reason, request.isEmpty() ? "" : " [request " + request + "]");
  }

  private static String moved(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("location")
        .map(to -> "it has moved to " + to)
        .orElse("it has moved");
  }

  private Trouble notTheApi() {
    return Unanswered.nobodyThere(
        "%s answers, but not as this API does; check the address".formatted(endpoint.address()));
  }

  private static List<Refused.Invalid> invalid(JsonNode json) {
    List<Refused.Invalid> all = new ArrayList<>();
    for (JsonNode each : json.path("invalid_params")) {
      all.add(
          new Refused.Invalid(
              each.path("name").asText(),
              each.path("reason").asText(),
              each.path("line").asInt(),
              each.path("column").asInt()));
    }
    return all;
  }

  private static Optional<JsonNode> json(byte[] body) {
    try {
      JsonNode json = JSON.readTree(body);
      return json != null && json.isObject() ? Optional.of(json) : Optional.empty();
    } catch (IOException anotherFormat) {
      return Optional.empty();
    }
  }
}
