package dev.pamphlet.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.openapi.templates.JteapiGenerated;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The document for people: the model of the template for the HTML that the site puts into a page.
 * It holds every operation, in the groups of the tags, and every schema.
 *
 * @param prose HTML about the whole API
 * @param everywhere the answers that every operation may give
 */
public record ApiPage(
    String prose, List<Group> groups, List<ApiOperation.Answer> everywhere, List<ApiType> types) {

  private static final String HEAD = "head";

  /**
   * Operations that belong together.
   *
   * @param prose HTML
   */
  public record Group(String name, String prose, List<ApiOperation> operations) {}

  /** The HTML, which has no form and no script. */
  static String html(OpenApi api) {
    StringOutput html = new StringOutput();
    JteapiGenerated.render(new OwaspHtmlTemplateOutput(html), null, of(api.document()));
    return html.toString();
  }

  static ApiPage of(JsonNode document) {
    Set<String> everywhere = everywhere(document);
    List<Group> groups = new ArrayList<>();
    for (JsonNode tag : document.get("tags")) {
      String name = tag.get("name").asText();
      groups.add(new Group(name, Prose.of(tag), operations(document, name, everywhere)));
    }
    List<ApiType> types = new ArrayList<>();
    document
        .at("/components/schemas")
        .properties()
        .forEach(schema -> types.add(ApiType.of(schema.getKey(), schema.getValue())));
    return new ApiPage(
        Prose.of(document.get("info")), groups, answers(document, everywhere), types);
  }

  private static List<ApiOperation> operations(
      JsonNode document, String tag, Set<String> everywhere) {
    List<ApiOperation> operations = new ArrayList<>();
    forEachOperation(
        document,
        (path, method, written) -> {
          if (written.get("tags").get(0).asText().equals(tag)) {
            operations.add(
                ApiOperation.of(
                    document, method.toUpperCase(Locale.ROOT), path, written, everywhere));
          }
        });
    return operations;
  }

  /** The statuses that all operations have. */
  private static Set<String> everywhere(JsonNode document) {
    Set<String> common = new TreeSet<>();
    forEachOperation(
        document,
        (path, method, written) ->
            written.get("responses").fieldNames().forEachRemaining(common::add));
    forEachOperation(
        document,
        (path, method, written) -> common.removeIf(it -> !written.get("responses").has(it)));
    return common;
  }

  private static List<ApiOperation.Answer> answers(JsonNode document, Set<String> statuses) {
    JsonNode some = document.get("paths").elements().next().elements().next().get("responses");
    return statuses.stream().map(status -> ApiOperation.answer(status, some.get(status))).toList();
  }

  /** An action for an operation. */
  @FunctionalInterface
  private interface Visitor {
    void visit(String path, String method, JsonNode written);
  }

  /** Visits the operations except HEAD, which is GET without a body. */
  private static void forEachOperation(JsonNode document, Visitor visitor) {
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          if (!method.getKey().equals(HEAD)) {
                            visitor.visit(path.getKey(), method.getKey(), method.getValue());
                          }
                        }));
  }
}
