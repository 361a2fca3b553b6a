package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.content.SectionId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.dynamodb.Compressed;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.authoring.EditedArticle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/**
 * What a quiz has to know of its article, from the items that articles keep: whose an address is,
 * where that article lives and stands, and which sections its latest version has. Consistent reads,
 * because a save is decided on them.
 */
record ArticleItems(DynamoDb dynamoDb, String table) {

  /** The attribute that every change of an article's latest state raises. */
  static final String CHANGES = "changes";

  Optional<EditedArticle> find(Slug slug) {
    return get(QuizTables.owner(slug)).map(owner -> article(new QuizId(owner.text("articleId"))));
  }

  private EditedArticle article(QuizId id) {
    Item head = required(QuizTables.head(id));
    Item card = head.map("card");
    Item version = required(QuizTables.articleVersion(id, card.number("version")));
    return new EditedArticle(
        id,
        new Slug(card.text("slug")),
        card.has("publishedVersion"),
        sections(Compressed.expand(version.bytes("text"))),
        head.number(CHANGES));
  }

  private static Map<SectionId, String> sections(byte[] version) {
    Map<SectionId, String> sections = new HashMap<>();
    JsonReader json = JsonReader.of(version);
    json.object(
        member -> {
          if (member.equals("contents")) {
            json.list(() -> section(json, sections));
          } else {
            json.skip();
          }
        });
    return sections;
  }

  private static boolean section(JsonReader json, Map<SectionId, String> sections) {
    Map<String, String> texts = new HashMap<>();
    json.object(
        member -> {
          switch (member) {
            case "id", "title" -> texts.put(member, json.text());
            default -> json.skip();
          }
        });
    sections.put(new SectionId(texts.get("id")), texts.get("title"));
    return true;
  }

  private Item required(Map<String, AttributeValue> key) {
    return get(key)
        .orElseThrow(() -> new IllegalStateException("An article lacks one of its items."));
  }

  private Optional<Item> get(Map<String, AttributeValue> key) {
    GetItemResponse found =
        dynamoDb.call(db -> db.getItem(get -> get.tableName(table).key(key).consistentRead(true)));
    return found.hasItem() ? Optional.of(StoredItem.read(found.item())) : Optional.empty();
  }
}
