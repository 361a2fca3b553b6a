package dev.pamphlet.content.dynamodb;

import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.Tag;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The keys of the Content table. Exactly the items under {@code SLUG#<slug>} are public; the
 * editors' items lie in partitions of other kinds. So a role's leading keys can allow the public
 * items only, or the deletion of a tag or a schedule but not of a version. One sparse index holds
 * every list.
 */
public final class ContentTable {

  public static final String LIST_INDEX = "ListIndex";
  public static final String LIST_PK = "listPk";
  public static final String LIST_SK = "listSk";

  public static final String VERSION_PREFIX = "VERSION#";

  /** The prefix of an announcement's partition, by which the stream's consumer filters. */
  public static final String ANNOUNCEMENT_PREFIX = "OUTBOX#";

  /** The sort key of an article's quiz, in whichever partition. */
  public static final String QUIZ = "QUIZ";

  /** The attribute with the id of an article, in every item that has one. */
  public static final String ARTICLE_ID = "articleId";

  /** The time of a withdrawal, which replaces the content of an article or of a companion. */
  public static final String WITHDRAWN_AT = "withdrawnAt";

  /** The attribute that the index projects besides the keys. */
  public static final String CARD = "card";

  /** The sort key of an article's item. */
  public static final String ARTICLE = "ARTICLE";

  /** The list of published articles. */
  public static final String LISTED = "LISTED";

  /** The list of manuscripts. */
  public static final String MANUSCRIPTS = "MANUSCRIPTS";

  /** The list of scheduled publications, by their time. */
  public static final String DUE = "DUE";

  /** The list of announcements that are not made yet. */
  public static final String OUTBOX = "OUTBOX";

  private ContentTable() {}

  public static Map<String, AttributeValue> article(Slug slug) {
    return StoredItem.key(slugPartition(slug), ARTICLE);
  }

  public static Map<String, AttributeValue> owner(Slug slug) {
    return StoredItem.key("OWNER#" + slug, "OWNER");
  }

  public static Map<String, AttributeValue> tagEntry(Slug slug, Tag tag) {
    return StoredItem.key(slugPartition(slug), "TAG#" + tag);
  }

  public static Map<String, AttributeValue> head(ArticleId id) {
    return StoredItem.key(manuscriptPartition(id), "HEAD");
  }

  public static Map<String, AttributeValue> version(ArticleId id, int number) {
    return StoredItem.key(
        manuscriptPartition(id), String.format(Locale.ROOT, "%s%06d", VERSION_PREFIX, number));
  }

  public static Map<String, AttributeValue> schedule(ArticleId id) {
    return StoredItem.key("SCHEDULE#" + id, "SCHEDULE");
  }

  public static Map<String, AttributeValue> announcement(ArticleId id) {
    return StoredItem.key(ANNOUNCEMENT_PREFIX + id, "ANNOUNCEMENT");
  }

  public static Map<String, AttributeValue> settings() {
    return StoredItem.key("PUBLICATION", "SETTINGS");
  }

  /** The quiz form of a published article. */
  public static Map<String, AttributeValue> quiz(Slug slug) {
    return StoredItem.key(slugPartition(slug), QUIZ);
  }

  /** The partition of all public items of a slug. */
  public static String slugPartition(Slug slug) {
    return "SLUG#" + slug;
  }

  /**
   * The partition of an article's companions, the items that other modules keep with it: the public
   * partition of its slug while readers can read it, else one where they wait. A change that
   * publishes, moves or withdraws the article moves all companions along.
   */
  public static String companionPartition(boolean isPublic, Slug slug, ArticleId id) {
    return isPublic ? slugPartition(slug) : "WAITING#" + id;
  }

  /** The partition of an article's items for editors. */
  public static String manuscriptPartition(ArticleId id) {
    return "MANUSCRIPT#" + id;
  }

  /** The list of published articles with this tag. */
  public static String tagged(Tag tag) {
    return "TAG#" + tag;
  }

  /** A sort key by time, to the millisecond; the id tells entries of the same millisecond apart. */
  public static String byTime(Instant time, String id) {
    return String.format(Locale.ROOT, "%015d#%s", time.toEpochMilli(), id);
  }

  /** A sort key after all entries up to a time. */
  public static String upTo(Instant time) {
    return String.format(Locale.ROOT, "%015d~", time.toEpochMilli());
  }

  /** The id of the article in an item or its card. */
  public static ArticleId articleId(Item item) {
    return new ArticleId(item.text(ARTICLE_ID));
  }

  /**
   * An item that is only an entry of a list, about an article.
   *
   * @param card the other attributes that the list shows
   */
  public static Item listed(
      Map<String, AttributeValue> key, String list, Instant at, ArticleId id, Item.Builder card) {
    return StoredItem.begin(key)
        .text(LIST_PK, list)
        .text(LIST_SK, byTime(at, id.value()))
        .map(CARD, card.text(ARTICLE_ID, id.value()).build())
        .build();
  }
}
