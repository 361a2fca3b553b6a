package dev.pamphlet.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.openapi.Document.Operation;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.template.LambdaFunction;
import dev.pamphlet.template.Route;
import dev.pamphlet.template.Template;
import dev.pamphlet.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Compares the document with the template and the code. */
class DocumentTest {

  private static final Path ROOT = Project.root();
  private static final Path DESCRIPTIONS = ROOT.resolve("infra/openapi/src/main/openapi");

  private static final Examples EXAMPLES = Examples.ofEvents(ROOT);

  private final Document document = Document.built();

  private static List<Route> routes() {
    return Template.read(ROOT.resolve("template.yaml"), Map.of()).functions().stream()
        .map(LambdaFunction::routes)
        .flatMap(List::stream)
        .filter(OpenApi::isOfTheApi)
        .toList();
  }

  @Test
  void itHasTheRoutesOfTheTemplateAndNoOthers() {
    assertThat(document.operations())
        .extracting(Operation::route)
        .containsExactlyInAnyOrderElementsOf(routes().stream().map(Route::key).toList());
  }

  @Test
  void itSaysWhichOfThemRequireASignature() {
    for (Route route : routes()) {
      JsonNode security = document.operation(route.key()).written().get("security");

      assertThat(security.toString())
          .as(route.key())
          .isEqualTo(
              route.authorization() == Route.Authorization.AWS_IAM ? "[{\"SigV4\":[]}]" : "[]");
    }
    assertThat(document.root().at("/components/securitySchemes").properties()).hasSize(1);
  }

  @Test
  void itHasEveryVariableOfAPath() {
    for (Operation operation : document.operations()) {
      assertThat(document.parameters(operation, "path"))
          .as(operation.route())
          .allMatch(
              parameter -> operation.route().contains("{" + parameter.get("name").asText() + "}"))
          .hasSize(operation.route().split("\\{", -1).length - 1);
    }
  }

  @Test
  void itListsEveryTypeOfProblem() {
    JsonNode members = document.root().at("/components/schemas/Problem/properties");

    assertThat(members.at("/type/enum"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(
            Arrays.stream(ProblemType.values()).map(ProblemType::uri).toList());
    for (ProblemType type : ProblemType.values()) {
      assertThat(members.at("/status/enum")).extracting(JsonNode::asInt).contains(type.status());
      assertThat(members.at("/title/enum")).extracting(JsonNode::asText).contains(type.title());
    }
  }

  @Test
  void itsExamplesAreOfTheirSchemas() {
    List<String> faults = new ArrayList<>();
    long examples =
        document
            .contents()
            .flatMap(
                content ->
                    content.path("examples").properties().stream()
                        .peek(
                            each ->
                                document
                                    .faults(content.get("schema"), each.getValue().get("value"))
                                    .forEach(fault -> faults.add(each.getKey() + ": " + fault))))
            .count();
    document
        .root()
        .at("/components/parameters")
        .properties()
        .forEach(
            each -> {
              JsonNode parameter = each.getValue();
              if (parameter.has("example")) {
                document
                    .faults(parameter.get("schema"), parameter.get("example"))
                    .forEach(fault -> faults.add(each.getKey() + ": " + fault));
              }
            });

    assertThat(faults).isEmpty();
    assertThat(examples).isGreaterThan(30);
  }

  /** Code generators drop keywords beside a reference, and do not know constants. */
  @Test
  void itIsWrittenForGenerators() {
    assertThat(document.root().findParents("$ref")).isNotEmpty().allMatch(node -> node.size() == 1);
    assertThat(document.root().findParents("const")).isEmpty();
  }

  /** In YAML, a comma in a description inside braces begins another keyword. */
  @Test
  void noDescriptionEndsAtAComma() {
    assertThat(document.root().findValues("description")).isNotEmpty();
    assertThat(names(document.root().at("/components/schemas"))).noneMatch(it -> it.contains(" "));
  }

  private static Stream<String> names(JsonNode node) {
    Stream<String> own = node.properties().stream().map(Map.Entry::getKey);
    return Stream.concat(
        own, StreamSupport.stream(node.spliterator(), false).flatMap(DocumentTest::names));
  }

  @Test
  void everySchemaIsUsed() {
    String text = document.root().toString();

    document
        .root()
        .get("components")
        .properties()
        .forEach(
            kind ->
                kind.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        name -> {
                          if (!kind.getKey().equals("securitySchemes")) {
                            assertThat(text)
                                .contains("\"#/components/" + kind.getKey() + "/" + name + "\"");
                          }
                        }));
  }

  @Test
  void twoBuildsGiveTheSameBytes() throws IOException {
    assertThat(OpenApi.of(ROOT).text())
        .isEqualTo(Files.readString(ROOT.resolve("infra/openapi/target/document/openapi.json")));
  }

  @Test
  void aRouteWithoutADescriptionStopsTheBuild() {
    List<Route> more = new ArrayList<>(routes());
    more.add(new Route("GET", "/v1/undescribed", Route.Authorization.NONE));

    assertThatThrownBy(() -> OpenApi.of(more, Descriptions.in(DESCRIPTIONS), EXAMPLES))
        .hasMessageContaining("GET /v1/undescribed");
  }

  @Test
  void aDescriptionWithoutARouteStopsTheBuild() {
    List<Route> fewer = routes().stream().filter(r -> !r.path().contains("/sections")).toList();

    assertThatThrownBy(() -> OpenApi.of(fewer, Descriptions.in(DESCRIPTIONS), EXAMPLES))
        .hasMessageContaining("getSection");
  }
}
