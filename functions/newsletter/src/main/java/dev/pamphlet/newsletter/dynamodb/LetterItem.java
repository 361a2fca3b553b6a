package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.letter.LetterTemplate;
import dev.pamphlet.platform.dynamodb.Compressed;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.platform.json.JsonWriter;
import java.util.Map;
import java.util.TreeMap;

/** The letter of an issue: {@code ISSUE#<id>} / {@code LETTER}, one JSON object, compressed. */
final class LetterItem {

  private static final String LETTER = "letter";
  private static final String SUBJECT = "subject";
  private static final String HTML = "html";
  private static final String TEXT = "text";
  private static final String VALUES = "values";

  private LetterItem() {}

  static Item of(IssueId id, LetterTemplate letter) {
    byte[] json =
        JsonWriter.document(
            document ->
                document.object(
                    () -> {
                      document.member(SUBJECT, letter.subject());
                      document.member(HTML, letter.html());
                      document.member(TEXT, letter.text());
                      document.object(
                          VALUES, () -> new TreeMap<>(letter.values()).forEach(document::member));
                    }));
    return StoredItem.begin(DeliveryTable.letter(id)).bytes(LETTER, Compressed.of(json)).build();
  }

  static LetterTemplate read(Item item) {
    String subject = "";
    String html = "";
    String text = "";
    Map<String, String> values = Map.of();
    JsonReader json = JsonReader.of(Compressed.expand(item.bytes(LETTER)));
    while (json.nextMember()) {
      switch (json.name()) {
        case SUBJECT -> subject = json.text();
        case HTML -> html = json.text();
        case TEXT -> text = json.text();
        case VALUES -> values = json.texts();
        default -> json.skip();
      }
    }
    json.end();
    return new LetterTemplate(subject, html, text, values);
  }
}
