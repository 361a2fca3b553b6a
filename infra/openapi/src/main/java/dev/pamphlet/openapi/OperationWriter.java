package dev.pamphlet.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.template.Route;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes Operation Objects from the description of an operation, from its route, and from the parts
 * that all operations share.
 */
final class OperationWriter {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  /** The responses that Lambda or the gateway may give in place of a function. */
  private static final Set<Integer> ALSO_OF_THE_GATEWAY = Set.of(429, 500, 503);

  private final Examples examples;

  OperationWriter(Examples examples) {
    this.examples = examples;
  }

  ObjectNode operation(Route route, Descriptions.Operation description) {
    boolean head = route.method().equals("HEAD");
    ObjectNode written = description.written();
    ObjectNode operation = JsonNodeFactory.instance.objectNode();
    operation.put("operationId", description.id() + (head ? "Head" : ""));
    operation.set("tags", written.required("tags"));
    operation.put("summary", summary(written, head));
    operation.set("description", written.required("description"));
    operation.set("parameters", parameters(route, written));
    if (written.has("body")) {
      operation.set("requestBody", body(route, written.get("body")));
    }
    operation.set("responses", responses(route, written));
    ArrayNode security = operation.putArray("security");
    if (isSigned(route)) {
      security.addObject().putArray("SigV4");
    }
    return operation;
  }

  private static String summary(ObjectNode written, boolean head) {
    String summary = written.required("summary").asText();
    return head ? summary + ", headers only" : summary;
  }

  private static ArrayNode parameters(Route route, ObjectNode written) {
    ArrayNode parameters = JsonNodeFactory.instance.arrayNode();
    VARIABLE
        .matcher(route.path())
        .results()
        .forEach(variable -> reference(parameters, variable.group(1)));
    written.path("query").forEach(name -> reference(parameters, name.asText()));
    written.path("headers").forEach(name -> reference(parameters, name.asText()));
    return parameters;
  }

  private static void reference(ArrayNode parameters, String name) {
    parameters.addObject().put("$ref", "#/components/parameters/" + name);
  }

  private ObjectNode body(Route route, JsonNode written) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("description", written.required("description").asText());
    body.put("required", !written.path("optional").asBoolean());
    // OpenAPI cannot say this: the maxLength of a schema counts characters, not bytes.
    body.set("x-max-bytes", written.required("bytes"));
    ObjectNode content = body.putObject("content");
    content(content, route, written.required("mediaType").asText(), written.required("schema"));
    written
        .path("also")
        .properties()
        .forEach(other -> content(content, route, other.getKey(), other.getValue()));
    return body;
  }

  private void content(ObjectNode content, Route route, String mediaType, JsonNode schema) {
    ObjectNode one = content.putObject(mediaType);
    one.set("schema", schema(schema.asText()));
    show(one, examples.requests(route.key(), mediaType));
  }

  private ObjectNode responses(Route route, ObjectNode written) {
    ObjectNode responses = JsonNodeFactory.instance.objectNode();
    written
        .required("responses")
        .properties()
        .forEach(
            each -> responses.set(each.getKey(), response(route, each.getKey(), each.getValue())));
    Problems.byStatus(written.path("problems"))
        .forEach(
            (status, types) ->
                responses.set(status.toString(), problem(route, status.toString(), types)));
    ofTheGateway(route, responses.withObjectProperty("429"), "Too many requests at once.");
    if (isSigned(route)) {
      ofTheGateway(route, responses.putObject("403"), "The signature is missing or invalid.");
    }
    return responses;
  }

  private ObjectNode response(Route route, String status, JsonNode written) {
    ObjectNode response = JsonNodeFactory.instance.objectNode();
    response.set("description", written.required("description"));
    ObjectNode headers = response.putObject("headers");
    written.path("headers").forEach(name -> header(headers, name.asText()));
    if (written.has("json") && hasContent(route)) {
      ObjectNode content = response.putObject("content").putObject(JSON);
      content.set("schema", schema(written.get("json").asText()));
      show(content, examples.answers(route.key(), status));
      written
          .path("also")
          .properties()
          .forEach(
              other ->
                  response
                      .withObjectProperty("content")
                      .putObject(other.getKey())
                      .set("schema", schema(other.getValue().asText())));
    }
    return response;
  }

  private ObjectNode problem(Route route, String status, List<ProblemType> types) {
    ObjectNode response = JsonNodeFactory.instance.objectNode();
    response.put(
        "description",
        types.stream().map(ProblemType::title).collect(Collectors.joining(". ", "", ".")));
    ObjectNode headers = response.putObject("headers");
    boolean gatewayToo = ALSO_OF_THE_GATEWAY.contains(types.get(0).status());
    header(headers, gatewayToo ? "NoStoreOfFunction" : "NoStore");
    header(headers, gatewayToo ? "VaryOfFunction" : "Vary");
    header(headers, "Content-Encoding");
    if (types.contains(ProblemType.UNAVAILABLE) || types.contains(ProblemType.TOO_MANY_REQUESTS)) {
      header(headers, "Retry-After");
    }
    if (hasContent(route)) {
      ObjectNode content = response.putObject("content").putObject(PROBLEM);
      content.set("schema", Problems.schema(types));
      show(content, examples.answers(route.key(), status));
    }
    if (gatewayToo) {
      ofTheGateway(route, response, response.get("description").asText());
    }
    return response;
  }

  private static void ofTheGateway(Route route, ObjectNode response, String description) {
    response.put("description", description);
    if (hasContent(route)) {
      response
          .withObjectProperty("content")
          .putObject(JSON)
          .set("schema", schema("GatewayMessage"));
    }
  }

  private static boolean hasContent(Route route) {
    return !route.method().equals("HEAD");
  }

  private static boolean isSigned(Route route) {
    return route.authorization() == Route.Authorization.AWS_IAM;
  }

  /**
   * The header of a component. A header with different values has a component for each: {@code
   * LinkOfIssues}.
   */
  private static void header(ObjectNode headers, String component) {
    String kind = component.replaceFirst("Of[A-Z].*", "");
    String name =
        switch (kind) {
          case "NoStore" -> "Cache-Control";
          case "VersionTag" -> "ETag";
          default -> kind;
        };
    headers.putObject(name).put("$ref", "#/components/headers/" + component);
  }

  private static ObjectNode schema(String name) {
    return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name);
  }

  private static void show(ObjectNode content, ObjectNode shown) {
    if (!shown.isEmpty()) {
      content.set("examples", shown);
    }
  }
}
