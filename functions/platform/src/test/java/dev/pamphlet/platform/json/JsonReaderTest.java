package dev.pamphlet.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  @Test
  void membersAreReadInTheirOrderAndOthersAreSkipped() {
    List<String> seen = new ArrayList<>();

    read(
        "{\"a\":\"x\",\"skipped\":{\"deep\":[1,{\"b\":2}]},\"n\":-7,\"on\":true,\"off\":false,"
            + "\"none\":null,\"list\":[\"p\",\"q\"],\"texts\":{\"z\":\"1\",\"y\":\"2\"},\"empty\":{}}",
        json -> {
          while (json.nextMember()) {
            switch (json.name()) {
              case "a" -> seen.add(json.text());
              case "n" -> seen.add("" + json.integer());
              case "on", "off" -> seen.add("" + json.bool());
              case "none" -> seen.add("null:" + json.isNull());
              case "list" -> seen.addAll(json.list(json::text));
              case "texts" -> seen.add(json.texts().toString());
              default -> json.skip();
            }
          }
        });

    assertThat(seen)
        .containsExactly("x", "-7", "true", "false", "null:true", "p", "q", "{z=1, y=2}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"a\":1,}",
        "{\"a\":1}x",
        "{\"a\":1}{}",
        "{\"a\":1,\"a\":2}",
        "{'a':1}",
        "{a:1}",
        "[1]",
        "null",
        "\"text\"",
        "{\"a\":1e999999}",
        "{\"a\":1.0}",
        "{\"a\":4294967296}",
        "{\"a\":\"1\"}",
        "{\"a\":NaN}",
        "{\"a\":01}",
        "{\"a\":/*c*/1}",
        "\ufeff{\"a\":1}",
        "{\"a\":1\u0000}",
        "{\"\\ud800\":1}"
      })
  void anyOtherJsonIsMalformed(String document) {
    assertThatThrownBy(() -> read(document, JsonReaderTest::numbers))
        .isInstanceOf(MalformedJson.class);
  }

  @Test
  void theMessageSaysWhere() {
    assertThatThrownBy(() -> read("{\n  \"a\": true}", JsonReaderTest::numbers))
        .hasMessage("Line 2, column 12: a whole number is expected.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":[]}|OBJECT",
        "[{}]|ARRAY",
        "\"[\"|SCALAR",
        "-7|SCALAR",
        "true|SCALAR",
        "null|SCALAR"
      })
  void theKindOfAValueIsKnownBeforeItIsRead(String document, JsonReader.Kind kind) {
    read(
        document,
        json -> {
          assertThat(json.kind()).isEqualTo(kind);
          assertThat(json.kind()).isEqualTo(kind);
          json.skip();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\\ud800\"", "\"\\udc00\\ud800\"", "\"x\\ud83d\""})
  void anUnpairedSurrogateIsMalformed(String document) {
    assertThatThrownBy(() -> read(document, JsonReader::text)).isInstanceOf(MalformedJson.class);
  }

  @Test
  void bytesThatAreNotUtf8AreMalformed() {
    byte[] overlong = {'"', (byte) 0xc0, (byte) 0x80, '"'};

    assertThatThrownBy(() -> JsonReader.of(overlong)).isInstanceOf(MalformedJson.class);
  }

  @Test
  void deepNestingIsRefusedWithoutRunningOutOfStack() {
    assertThatThrownBy(() -> read("[".repeat(100_000), JsonReader::skip))
        .isInstanceOf(MalformedJson.class)
        .hasMessageContaining("the nesting is too deep");
  }

  @Property
  void anyWrittenTextIsReadBack(@ForAll String text) {
    String wellFormed = text.replaceAll("[\ud800-\udfff]", "");

    byte[] document = JsonWriter.document(json -> json.value(wellFormed));

    assertThat(JsonReader.of(document).text()).isEqualTo(wellFormed);
  }

  @Property
  void anyBytesAreReadOrMalformed(@ForAll byte[] document) {
    try {
      JsonReader json = JsonReader.of(document);
      json.skip();
      json.end();
    } catch (MalformedJson expected) {
      assertThat(expected).hasMessageEndingWith(".");
    }
  }

  private static void numbers(JsonReader json) {
    while (json.nextMember()) {
      json.integer();
    }
  }

  private static void read(String document, Consumer<JsonReader> value) {
    JsonReader json = JsonReader.of(document.getBytes(StandardCharsets.UTF_8));
    value.accept(json);
    json.end();
  }
}
