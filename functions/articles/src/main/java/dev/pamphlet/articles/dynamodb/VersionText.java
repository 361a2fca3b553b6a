package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.Version;
import dev.pamphlet.content.ContentsEntry;
import dev.pamphlet.content.dynamodb.ContentsText;
import dev.pamphlet.markdown.source.Warning;
import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.platform.json.JsonWriter;
import java.util.List;

/** The text of a version as it is stored: one JSON object, compressed. */
final class VersionText {

  private String source;
  private List<ContentsEntry> contents = List.of();
  private List<Warning> warnings = List.of();

  private VersionText() {}

  static byte[] write(Version version) {
    return JsonWriter.document(
        json ->
            json.object(
                () -> {
                  json.member("source", version.source());
                  ContentsText.write(json, version.contents());
                  json.array("warnings", version.warnings(), warning -> write(json, warning));
                }));
  }

  private static void write(JsonWriter json, Warning warning) {
    json.object(
        () -> {
          json.member("line", warning.line());
          json.member("column", warning.column());
          json.member("message", warning.message());
        });
  }

  static VersionText read(byte[] text) {
    JsonReader json = JsonReader.of(text);
    VersionText version = new VersionText();
    while (json.nextMember()) {
      switch (json.name()) {
        case "source" -> version.source = json.text();
        case ContentsText.MEMBER -> version.contents = ContentsText.read(json);
        case "warnings" -> version.warnings = json.list(() -> warning(json));
        default -> json.skip();
      }
    }
    json.end();
    return version;
  }

  private static Warning warning(JsonReader json) {
    int line = 0;
    int column = 0;
    String message = "";
    while (json.nextMember()) {
      switch (json.name()) {
        case "line" -> line = json.integer();
        case "column" -> column = json.integer();
        case "message" -> message = json.text();
        default -> json.skip();
      }
    }
    return new Warning(line, column, message);
  }

  String source() {
    return source;
  }

  List<ContentsEntry> contents() {
    return contents;
  }

  List<Warning> warnings() {
    return warnings;
  }
}
