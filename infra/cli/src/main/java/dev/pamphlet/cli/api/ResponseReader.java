package dev.pamphlet.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells successes from failures. The API's functions describe failures by RFC 9457 problem details,
 * the gateway by a short JSON message.
 */
final class ResponseReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int NO_CONTENT = 204;

  /** AWS accepts a signature for five minutes. */
  private static final Duration SIGNATURE_TOLERANCE = Duration.ofMinutes(5);

  private final Endpoint endpoint;
  private final Clock clock;

  /**
   * @param clock that the requests were signed by
   */
  ResponseReader(Endpoint endpoint, Clock clock) {
    this.endpoint = endpoint;
    this.clock = clock;
  }

  /**
   * Reads a successful response.
   *
   * @throws ApiFailure for every other response
   */
  ApiResponse accepted(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == NO_CONTENT) {
      return new ApiResponse(status, MissingNode.getInstance(), Optional.empty());
    }
    Optional<JsonNode> json = json(response.body());
    if (status / 100 == 2) {
      return new ApiResponse(
          status, json.orElseThrow(this::notTheApi), response.headers().firstValue("etag"));
    }
    throw failure(status, json.orElse(MissingNode.getInstance()), response);
  }

  private ApiFailure failure(int status, JsonNode json, HttpResponse<byte[]> response) {
    if (status == 403) {
      return new NotAllowed(skew(response).map(this::wrongClock).orElseGet(this::forbidden));
    }
    if (status == 429 || status >= 500) {
      return Unanswered.failed(serverError(status, json));
    }
    if (status / 100 == 3) {
      return new Refused(status, moved(response), List.of());
    }
    if (!json.has("detail")) {
      return notTheApi();
    }
    return new Refused(status, json.path("detail").asText(), invalid(json));
  }

  /** How far this machine's clock is ahead of the API's, if that makes signatures invalid. */
  private Optional<Duration> skew(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("date")
        .flatMap(ResponseReader::time)
        .map(time -> Duration.between(time, clock.instant()))
        .filter(skew -> skew.abs().compareTo(SIGNATURE_TOLERANCE) > 0);
  }

  private static Optional<Instant> time(String date) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private String forbidden() {
    return "%s does not allow the request (403): check the credentials, the region '%s' of the"
            .formatted(endpoint.address(), endpoint.region())
        + " signature, and that the signer has the policy in the stack's output EditorPolicyArn";
  }

  private String wrongClock(Duration skew) {
    return "%s does not allow the request (403): this machine's clock is %s %s, and AWS refuses"
            .formatted(
                endpoint.address(), words(skew.abs()), skew.isNegative() ? "behind" : "ahead")
        + " signatures of another time; set the clock and try again";
  }

  private static String words(Duration skew) {
    if (skew.toHours() >= 48) {
      return skew.toDays() + " days";
    }
    return skew.toMinutes() >= 120 ? skew.toHours() + " hours" : skew.toMinutes() + " minutes";
  }

  private static String serverError(int status, JsonNode json) {
    String reason = json.path("detail").asText(json.path("message").asText("it gives no reason"));
    String request = json.path("requestId").asText("");
    return "the API failed (%d): %s%s"
        .formatted(status, reason, request.isEmpty() ? "" : " [request " + request + "]");
  }

  private static String moved(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("location")
        .map(to -> "it has moved to " + to)
        .orElse("it has moved");
  }

  private ApiFailure notTheApi() {
    return Unanswered.unreachable(
        "%s answers, but is not a Pamphlet API: check the address".formatted(endpoint.address()));
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
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }
}
