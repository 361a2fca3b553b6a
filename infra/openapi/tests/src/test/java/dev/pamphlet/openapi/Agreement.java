package dev.pamphlet.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.pamphlet.testing.Answered;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares the response of a function with the document. */
record Agreement(Document document) {

  /**
   * The differences between a response and what the document allows; empty if there are none. The
   * gateway drops the body of an answer to HEAD.
   */
  List<String> disagreements(String route, Answered answered) {
    JsonNode response = document.operation(route).response(answered.status());
    if (response.isMissingNode()) {
      return List.of(route + " does not answer " + answered.status());
    }
    List<String> found = new ArrayList<>();
    if (!route.startsWith("HEAD ")) {
      body(response, answered, found);
    }
    headers(response, answered, found);
    return found;
  }

  private void body(JsonNode response, Answered answered, List<String> found) {
    if (!response.has("content")) {
      if (answered.body().length > 0) {
        found.add("there is a body");
      }
      return;
    }
    String mediaType = answered.headers().getOrDefault("content-type", "(none)");
    JsonNode content = response.get("content").path(mediaType);
    if (content.isMissingNode()) {
      found.add("the body is " + mediaType);
    } else {
      found.addAll(
          document.faults(
              content.get("schema"),
              answered.isJson() ? answered.json() : TextNode.valueOf(answered.text())));
    }
  }

  private void headers(JsonNode response, Answered answered, List<String> found) {
    List<String> known = new ArrayList<>(List.of("content-type"));
    for (var each : response.path("headers").properties()) {
      String name = each.getKey().toLowerCase(Locale.ROOT);
      JsonNode header = document.resolved(each.getValue());
      String value = answered.headers().get(name);
      known.add(name);
      if (value != null) {
        found.addAll(document.faults(header.get("schema"), TextNode.valueOf(value)));
      } else if (header.path("required").asBoolean()) {
        found.add("there is no header " + name);
      }
    }
    answered.headers().keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> found.add("there is a header " + name));
  }
}
