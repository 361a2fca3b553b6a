package dev.pamphlet.content.dynamodb;

import dev.pamphlet.content.Article;
import dev.pamphlet.platform.Digest;
import dev.pamphlet.platform.dynamodb.Compressed;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A draft as it looked when an editor shared it: {@code PREVIEW#<digest of the token>} / {@code
 * PREVIEW}, until it expires. A reader of the table cannot make the link, because the token is not
 * in it.
 */
public final class PreviewItem {

  private static final String SECTIONS = "sections";

  private PreviewItem() {}

  /**
   * @param token that the link holds
   * @throws dev.pamphlet.platform.TooLarge when the article does not fit into one item
   */
  public static Item of(String token, Article article, Instant end) {
    return StoredItem.begin(key(token))
        .map(ContentTable.CARD, CardItem.of(article.card()))
        .bytes(SECTIONS, Compressed.of(SectionsText.write(article.sections())))
        .expiry(end)
        .build();
  }

  public static Article read(Item item) {
    return new Article(
        CardItem.read(item.map(ContentTable.CARD)),
        SectionsText.read(Compressed.expand(item.bytes(SECTIONS))));
  }

  public static Map<String, AttributeValue> key(String token) {
    String digest = Digest.text(Digest.WHOLE, token.getBytes(StandardCharsets.UTF_8));
    return StoredItem.key("PREVIEW#" + digest, "PREVIEW");
  }
}
