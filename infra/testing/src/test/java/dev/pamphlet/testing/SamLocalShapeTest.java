package dev.pamphlet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class SamLocalShapeTest {

  @Test
  void headersAreInTitleCaseAndUnderscoresAreHyphens() {
    JsonNode headers =
        shape(Event.of("get-section-gzip.json").header("my_header", "1")).path("headers");

    assertThat(headers.path("My-Header").asText()).isEqualTo("1");
    assertThat(headers.path("Accept-Encoding").asText()).startsWith("gzip");
    assertThat(headers.has("accept-encoding")).isFalse();
  }

  @Test
  void missingPartsOfARequestArePresentAndEmpty() {
    JsonNode event = shape(Event.of("list-articles.json"));

    assertThat(event.path("cookies")).isEmpty();
    assertThat(event.path("pathParameters").isObject()).isTrue();
    assertThat(event.path("stageVariables").isNull()).isTrue();
    assertThat(event.path("body").asText("nothing")).isEmpty();
  }

  @Test
  void noBodyIsEncodedAndNobodyIsSignedIn() {
    JsonNode event = shape(Event.of("edit-articles-create.json"));

    assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
    assertThat(event.path("body").asText()).startsWith("---\ntitle: Two doors");
    assertThat(event.path("requestContext").has("authorizer")).isFalse();
  }

  @Test
  void theEventItselfStaysAsItIs() {
    Event event = Event.of("get-section.json");
    JsonNode before = event.tree();

    SamLocalShape.of(event);

    assertThat((JsonNode) event.tree()).isEqualTo(before);
  }

  private static JsonNode shape(Event event) {
    return SamLocalShape.of(event).tree();
  }
}
