package dev.pamphlet.content.dynamodb;

import dev.pamphlet.content.Heading;
import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.platform.json.JsonWriter;
import java.util.List;

/** The headings of a section in a stored text: the member {@code headings}. */
final class HeadingsText {

  private String id;
  private String title;
  private int level;

  private HeadingsText() {}

  static void write(JsonWriter json, List<Heading> headings) {
    json.array(
        "headings",
        headings,
        heading ->
            json.object(
                () -> {
                  json.member("id", heading.id());
                  json.member("title", heading.title());
                  json.member("level", heading.level());
                }));
  }

  static List<Heading> read(JsonReader json) {
    return json.list(() -> new HeadingsText().readOne(json));
  }

  private Heading readOne(JsonReader json) {
    json.object(
        name -> {
          switch (name) {
            case "id" -> id = json.text();
            case "title" -> title = json.text();
            case "level" -> level = json.integer();
            default -> json.skip();
          }
        });
    return new Heading(id, title, level);
  }
}
