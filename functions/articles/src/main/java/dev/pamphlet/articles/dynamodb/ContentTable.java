package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.ArticleId;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.Tag;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The keys of the Content table. Everything under {@code SLUG#<slug>} is public, and everything
 * that is public is there; what is the editor's lies in partitions of other kinds. So a role can be
 * given the one and not the other by its leading keys, and may take back what it has to (a tag, a
 * schedule) without being able to delete a version. One sparse index holds every list.
 */
final class ContentTable {

  static final String LIST_INDEX = "ListIndex";
  static final String LIST_PK = "listPk";
  static final String LIST_SK = "listSk";

  static final String VERSION_PREFIX = "VERSION#";

  /** What the index projects beside the keys. */
  static final String CARD = "card";

  /** The list of published articles. */
  static final String LISTED = "LISTED";

  /** The list of manuscripts. */
  static final String MANUSCRIPTS = "MANUSCRIPTS";

  /** The list of publications to come, by their time. */
  static final String DUE = "DUE";

  /** The list of announcements that nobody has acted on yet. */
  static final String OUTBOX = "OUTBOX";

  private ContentTable() {}

  static Map<String, AttributeValue> article(Slug slug) {
    return StoredItem.key(slugPartition(slug), "ARTICLE");
  }

  static Map<String, AttributeValue> owner(Slug slug) {
    return StoredItem.key("OWNER#" + slug, "OWNER");
  }

  static Map<String, AttributeValue> tagEntry(Slug slug, Tag tag) {
    return StoredItem.key(slugPartition(slug), "TAG#" + tag);
  }

  static Map<String, AttributeValue> head(ArticleId id) {
    return StoredItem.key(manuscriptPartition(id), "HEAD");
  }

  static Map<String, AttributeValue> version(ArticleId id, int number) {
    return StoredItem.key(
        manuscriptPartition(id), String.format(Locale.ROOT, "%s%06d", VERSION_PREFIX, number));
  }

  static Map<String, AttributeValue> schedule(ArticleId id) {
    return StoredItem.key("SCHEDULE#" + id, "SCHEDULE");
  }

  static Map<String, AttributeValue> outbox(ArticleId id) {
    return StoredItem.key("OUTBOX#" + id, "ANNOUNCEMENT");
  }

  static Map<String, AttributeValue> settings() {
    return StoredItem.key("PUBLICATION", "SETTINGS");
  }

  /** The partition of everything public about a slug. */
  static String slugPartition(Slug slug) {
    return "SLUG#" + slug;
  }

  /**
   * The partition of what other contexts keep beside an article: that of everything public about
   * its slug while readers can read it, else one where it waits.
   */
  static String besidePartition(Manuscript manuscript) {
    return manuscript.standing().published().isPresent()
        ? slugPartition(manuscript.slug())
        : "WAITING#" + manuscript.id();
  }

  /** The partition of everything of the editor's about an article. */
  static String manuscriptPartition(ArticleId id) {
    return "MANUSCRIPT#" + id;
  }

  /** The list of published articles with this tag. */
  static String tagged(Tag tag) {
    return "TAG#" + tag;
  }

  /** Sorts by time, to the millisecond, and tells apart what happened in the same one. */
  static String byTime(Instant time, String id) {
    return String.format(Locale.ROOT, "%015d#%s", time.toEpochMilli(), id);
  }

  /** What sorts behind all that happened up to a time. */
  static String upTo(Instant time) {
    return String.format(Locale.ROOT, "%015d~", time.toEpochMilli());
  }
}
