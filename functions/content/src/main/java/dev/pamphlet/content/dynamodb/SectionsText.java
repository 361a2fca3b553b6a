package dev.pamphlet.content.dynamodb;

import dev.pamphlet.content.Heading;
import dev.pamphlet.content.Section;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.platform.json.JsonWriter;
import java.util.List;

/** The sections of an article as they are stored: an object with one JSON array, compressed. */
final class SectionsText {

  private SectionsText() {}

  static byte[] write(List<Section> sections) {
    return JsonWriter.document(
        json ->
            json.object(() -> json.array("sections", sections, section -> write(json, section))));
  }

  private static void write(JsonWriter json, Section section) {
    json.object(
        () -> {
          json.member("id", section.id().value());
          json.member("title", section.title());
          json.member("words", section.words());
          json.member("markdown", section.markdown());
          json.member("html", section.html());
          HeadingsText.write(json, section.headings());
        });
  }

  static List<Section> read(byte[] text) {
    JsonReader json = JsonReader.of(text);
    List<Section> sections = List.of();
    while (json.nextMember()) {
      sections = json.list(() -> section(json));
    }
    json.end();
    return sections;
  }

  private static Section section(JsonReader json) {
    String id = "";
    String title = "";
    int words = 0;
    String markdown = "";
    String html = "";
    List<Heading> headings = List.of();
    while (json.nextMember()) {
      switch (json.name()) {
        case "id" -> id = json.text();
        case "title" -> title = json.text();
        case "words" -> words = json.integer();
        case "markdown" -> markdown = json.text();
        case "html" -> html = json.text();
        case HeadingsText.MEMBER -> headings = HeadingsText.read(json);
        default -> json.skip();
      }
    }
    return new Section(new SectionId(id), title, words, markdown, html, headings);
  }
}
