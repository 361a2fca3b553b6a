package dev.pamphlet.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An operation of the document, as the page shows it.
 *
 * @param method upper case
 * @param hasHead whether HEAD gets the same headers
 * @param isSigned whether only signed requests are accepted
 * @param prose HTML
 * @param request what the body may be; absent for none
 */
public record ApiOperation(
    String id,
    String method,
    String path,
    boolean hasHead,
    boolean isSigned,
    String summary,
    String prose,
    List<Parameter> parameters,
    Optional<Request> request,
    List<Answer> answers) {

  /**
   * A parameter.
   *
   * @param place its place: path, query or header
   * @param prose HTML
   * @param example empty for none
   */
  public record Parameter(
      String name, String place, List<Word> line, String prose, String example) {}

  /**
   * The body of a request.
   *
   * @param prose HTML
   */
  public record Request(boolean isRequired, String prose, List<Content> contents) {}

  /**
   * A response.
   *
   * @param prose HTML
   * @param problems the paths of its possible types of problem
   */
  public record Answer(
      String status,
      String prose,
      List<String> headers,
      List<Content> contents,
      List<String> problems) {}

  /**
   * A body in a media type.
   *
   * @param example empty for none
   */
  public record Content(String mediaType, List<Word> line, String example) {}

  /**
   * @param root of the document, which parameters refer to
   * @param everywhere statuses that every operation may answer, which the page lists once
   */
  static ApiOperation of(
      JsonNode root, String method, String path, JsonNode written, Set<String> everywhere) {
    List<Answer> answers = new ArrayList<>();
    written
        .get("responses")
        .properties()
        .forEach(
            each -> {
              if (!everywhere.contains(each.getKey())) {
                answers.add(answer(each.getKey(), each.getValue()));
              }
            });
    return new ApiOperation(
        written.get("operationId").asText(),
        method,
        path,
        root.get("paths").get(path).has("head"),
        !written.get("security").isEmpty(),
        written.get("summary").asText(),
        Prose.of(written),
        stream(written.get("parameters")).map(reference -> parameter(root, reference)).toList(),
        Optional.ofNullable(written.get("requestBody")).map(ApiOperation::request),
        answers);
  }

  private static Parameter parameter(JsonNode root, JsonNode reference) {
    JsonNode parameter = root.at(reference.get("$ref").asText().substring(1));
    return new Parameter(
        parameter.get("name").asText(),
        parameter.get("in").asText(),
        TypeWords.of(parameter.get("schema")),
        Prose.inLine(parameter),
        parameter.path("example").asText());
  }

  private static Request request(JsonNode body) {
    return new Request(body.path("required").asBoolean(), Prose.inLine(body), contents(body));
  }

  static Answer answer(String status, JsonNode response) {
    List<String> headers = new ArrayList<>();
    response.path("headers").fieldNames().forEachRemaining(headers::add);
    JsonNode problem = response.at("/content/application~1problem+json/schema");
    List<String> problems =
        stream(problem.at("/properties/type/enum")).map(JsonNode::asText).toList();
    return new Answer(status, Prose.inLine(response), headers, contents(response), problems);
  }

  private static List<Content> contents(JsonNode written) {
    List<Content> contents = new ArrayList<>();
    written
        .path("content")
        .properties()
        .forEach(
            each ->
                contents.add(
                    new Content(
                        each.getKey(),
                        TypeWords.of(each.getValue().get("schema")),
                        example(each.getValue()))));
    return contents;
  }

  /** The first one; the document has them all. */
  private static String example(JsonNode content) {
    return stream(content.path("examples"))
        .findFirst()
        .map(example -> example.get("value"))
        .map(value -> value.isTextual() ? value.asText() : value.toPrettyString())
        .orElse("");
  }

  private static Stream<JsonNode> stream(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false);
  }
}
