package dev.pamphlet.content.dynamodb;

import dev.pamphlet.content.ContentsEntry;
import dev.pamphlet.content.Heading;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.platform.json.JsonWriter;
import java.util.List;

/** The table of contents in the stored text of a version: the member {@value #MEMBER}. */
public final class ContentsText {

  public static final String MEMBER = "contents";

  private ContentsText() {}

  public static void write(JsonWriter json, List<ContentsEntry> contents) {
    json.array(MEMBER, contents, entry -> write(json, entry));
  }

  private static void write(JsonWriter json, ContentsEntry entry) {
    json.object(
        () -> {
          json.member("id", entry.id().value());
          json.member("title", entry.title());
          json.member("words", entry.words());
          HeadingsText.write(json, entry.headings());
        });
  }

  public static List<ContentsEntry> read(JsonReader json) {
    return json.list(() -> entry(json));
  }

  private static ContentsEntry entry(JsonReader json) {
    String id = "";
    String title = "";
    int words = 0;
    List<Heading> headings = List.of();
    while (json.nextMember()) {
      switch (json.name()) {
        case "id" -> id = json.text();
        case "title" -> title = json.text();
        case "words" -> words = json.integer();
        case HeadingsText.MEMBER -> headings = HeadingsText.read(json);
        default -> json.skip();
      }
    }
    return new ContentsEntry(new SectionId(id), title, words, headings);
  }
}
