package dev.pamphlet.content.dynamodb;

import dev.pamphlet.content.Heading;
import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.platform.json.JsonWriter;
import java.util.List;

/** The headings of a section in a stored text: the member {@value #MEMBER}. */
final class HeadingsText {

  static final String MEMBER = "headings";

  private HeadingsText() {}

  static void write(JsonWriter json, List<Heading> headings) {
    json.array(
        MEMBER,
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
    return json.list(() -> heading(json));
  }

  private static Heading heading(JsonReader json) {
    String id = "";
    String title = "";
    int level = 0;
    while (json.nextMember()) {
      switch (json.name()) {
        case "id" -> id = json.text();
        case "title" -> title = json.text();
        case "level" -> level = json.integer();
        default -> json.skip();
      }
    }
    return new Heading(id, title, level);
  }
}
