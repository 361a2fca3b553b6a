package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.platform.json.JsonWriter;
import dev.pamphlet.quizzes.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The answers of an attempt as they are stored: one JSON object with a member per question,
 * compressed.
 */
final class ResponsesText {

  private ResponsesText() {}

  static byte[] write(Map<String, Response> responses) {
    return JsonWriter.document(
        json ->
            json.object(
                () -> new TreeMap<>(responses).forEach((id, given) -> write(json, id, given))));
  }

  private static void write(JsonWriter json, String id, Response given) {
    Runnable members =
        given.match(
            picked -> () -> json.array("parts", picked.parts(), json::value),
            entered -> () -> json.member("text", entered.text()),
            paired ->
                () ->
                    json.object(
                        "pairs", () -> new TreeMap<>(paired.rights()).forEach(json::member)));
    json.object(id, members);
  }

  static Map<String, Response> read(byte[] text) {
    JsonReader json = JsonReader.of(text);
    Map<String, Response> responses = new HashMap<>();
    while (json.nextMember()) {
      responses.put(json.name(), response(json));
    }
    json.end();
    return responses;
  }

  private static Response response(JsonReader json) {
    Optional<Response> response = Optional.empty();
    while (json.nextMember()) {
      response = Optional.of(response(json, json.name()));
    }
    return response.orElseThrow(() -> new IllegalStateException("A stored answer is missing."));
  }

  private static Response response(JsonReader json, String kind) {
    return switch (kind) {
      case "parts" -> new Response.Picked(json.list(json::text));
      case "text" -> new Response.Entered(json.text());
      case "pairs" -> new Response.Paired(json.texts());
      default -> throw new IllegalStateException("A stored answer is of an unknown kind.");
    };
  }
}
