package dev.pamphlet.content.dynamodb;

import dev.pamphlet.content.Heading;
import dev.pamphlet.content.Section;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.platform.json.JsonWriter;
import java.util.ArrayList;
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
    List<Section> sections = new ArrayList<>();
    json.object(name -> sections.addAll(json.list(() -> new SectionFields().read(json))));
    json.end();
    return List.copyOf(sections);
  }

  /** The members of one section while they are read. */
  private static final class SectionFields {

    private String id;
    private String title;
    private int words;
    private String markdown;
    private String html;
    private List<Heading> headings;

    private Section read(JsonReader json) {
      json.object(
          name -> {
            switch (name) {
              case "id" -> id = json.text();
              case "title" -> title = json.text();
              case "words" -> words = json.integer();
              case "markdown" -> markdown = json.text();
              case "html" -> html = json.text();
              case "headings" -> headings = HeadingsText.read(json);
              default -> json.skip();
            }
          });
      return new Section(new SectionId(id), title, words, markdown, html, headings);
    }
  }
}
