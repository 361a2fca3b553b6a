package dev.pamphlet.content.dynamodb;

import dev.pamphlet.content.ContentsEntry;
import dev.pamphlet.platform.dynamodb.Compressed;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.json.JsonReader;
import java.util.List;

/**
 * A version of an article: {@code MANUSCRIPT#<id>} / {@code VERSION#000001} and so on. The module
 * articles writes it, with the source; here are its sections, which other modules read.
 */
public final class VersionItem {

  /** The compressed text, one JSON object. */
  public static final String TEXT = "text";

  private VersionItem() {}

  /** The sections of a version; the rest of its text is skipped. */
  public static List<ContentsEntry> contents(Item version) {
    JsonReader json = JsonReader.of(Compressed.expand(version.bytes(TEXT)));
    List<ContentsEntry> contents = List.of();
    while (json.nextMember()) {
      if (json.name().equals(ContentsText.MEMBER)) {
        contents = ContentsText.read(json);
      } else {
        json.skip();
      }
    }
    json.end();
    return contents;
  }
}
