package dev.pamphlet.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Validates the document by the schema that the OpenAPI Initiative publishes for version 3.1, and
 * the schemas in it by their own meta-schema; both are on the class path.
 */
class OpenApiSchemaTest {

  private static final Schema OPENAPI =
      SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12,
              registry ->
                  registry.schemaIdResolvers(
                      ids ->
                          ids.mapPrefix(
                              "https://spec.openapis.org", "classpath:spec.openapis.org")))
          .getSchema(SchemaLocation.of("https://spec.openapis.org/oas/3.1/schema-base/2022-10-07"));

  private static List<Error> faults(JsonNode document) {
    return OPENAPI.validate(document);
  }

  @Test
  void theDocumentIsValid() {
    assertThat(faults(Document.built().root())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/info, title",
    "/paths/~1v1~1articles/get/responses/200, description",
    "/components/securitySchemes/SigV4, name",
    "/components/parameters/tag, in",
  })
  void aDocumentWithoutARequiredMemberIsNot(String object, String member) {
    ObjectNode document = Document.built().root().deepCopy();
    ((ObjectNode) document.at(object)).remove(member);

    assertThat(faults(document)).isNotEmpty();
  }

  @Test
  void aDocumentWithAnInvalidSchemaIsNot() {
    ObjectNode document = Document.built().root().deepCopy();
    ((ObjectNode) document.at("/components/schemas/Tag")).put("maxLength", "forty");

    assertThat(faults(document)).isNotEmpty();
  }
}
