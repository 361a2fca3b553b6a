package dev.pamphlet.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.template.LambdaFunction;
import dev.pamphlet.template.Route;
import dev.pamphlet.template.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The HTTP API as an <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI 3.1</a> document. Each
 * fact comes from its own source: routes and their authorization from {@code template.yaml},
 * problem types from the code, examples from the events and their expected responses, and
 * everything in prose from {@code src/main/openapi}.
 */
public record OpenApi(ObjectNode document) {

  /** The same sources give the same bytes. */
  private static final ObjectWriter WRITER =
      JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build().writer();

  /**
   * Builds the document.
   *
   * @param root the root of the repository
   * @throws IllegalStateException if a route has no description, or a description has no route
   */
  public static OpenApi of(Path root) {
    Template template = Template.read(root.resolve("template.yaml"), Map.of());
    List<Route> routes =
        template.functions().stream()
            .map(LambdaFunction::routes)
            .flatMap(List::stream)
            .filter(OpenApi::isOfTheApi)
            .toList();
    return of(
        routes,
        Descriptions.in(root.resolve("infra/openapi/src/main/openapi")),
        Examples.ofEvents(root));
  }

  /**
   * Whether a route belongs to the API. Pages do not, because they may change at any time; nor do
   * routes with a greedy variable, which answer requests for unknown addresses.
   */
  static boolean isOfTheApi(Route route) {
    return isOfTheApi(route.path());
  }

  /** The same for the path of a route. */
  static boolean isOfTheApi(String path) {
    return path.startsWith("/v1/") && !path.endsWith("+}");
  }

  static OpenApi of(List<Route> routes, Descriptions descriptions, Examples examples) {
    descriptions.requireRoutes(routes);
    OperationWriter operations = new OperationWriter(examples);
    ObjectNode document = descriptions.document();
    ObjectNode paths = document.putObject("paths");
    for (Route route : routes) {
      paths
          .withObjectProperty(route.path())
          .set(
              route.method().toLowerCase(Locale.ROOT),
              operations.operation(route, descriptions.of(route)));
    }
    ObjectNode schemas = descriptions.schemas();
    Problems.list(schemas.withObjectProperty("Problem"));
    document.withObjectProperty("components").set("schemas", schemas);
    Portable.rewrite(document);
    return new OpenApi(document);
  }

  /** The document as it is served, in UTF-8, with members sorted by name. */
  public String text() {
    try {
      return WRITER.writeValueAsString(document);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
