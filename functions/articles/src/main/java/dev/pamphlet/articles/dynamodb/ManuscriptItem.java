package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.Addresses;
import dev.pamphlet.articles.ArticleId;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Schedule;
import dev.pamphlet.articles.SectionMark;
import dev.pamphlet.articles.Standing;
import dev.pamphlet.articles.Version;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.dynamodb.Compressed;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The editor's items of an article: {@code OWNER} for each of its slugs, which gives the slug to
 * the article for good; under its id {@code HEAD}, the latest state, {@code SCHEDULE}, a
 * publication to come, and {@code VERSION#000001}, {@code VERSION#000002}, ..., the sources; and
 * {@code OUTBOX#<id>}, the announcement that is made of it once.
 */
final class ManuscriptItem {

  /** The attribute of {@code HEAD} that every change of it is conditional on. */
  static final String CHANGES = "changes";

  /** What a list of versions shows, as attributes outside of the compressed text. */
  static final String NUMBER = "number";

  static final String SAVED_AT = "savedAt";
  static final String TITLE = "title";

  private static final String ARTICLE_ID = "articleId";
  private static final String STANDING = "standing";

  private ManuscriptItem() {}

  static Item owner(Slug slug, ArticleId id) {
    return StoredItem.begin(ContentTable.owner(slug)).text(ARTICLE_ID, id.value()).build();
  }

  static ArticleId readArticleId(Item item) {
    return new ArticleId(item.text(ARTICLE_ID));
  }

  static Item head(Manuscript manuscript) {
    Manuscript.Latest latest = manuscript.latest();
    return StoredItem.begin(ContentTable.head(manuscript.id()))
        .text(ContentTable.LIST_PK, ContentTable.MANUSCRIPTS)
        .text(ContentTable.LIST_SK, ContentTable.byTime(latest.savedAt(), manuscript.id().value()))
        .map(ContentTable.CARD, summary(manuscript.summary()))
        .text(ARTICLE_ID, manuscript.id().value())
        .number(CHANGES, manuscript.changes())
        .texts("former", manuscript.addresses().former().stream().map(Slug::value).toList())
        .map(STANDING, StandingItem.of(manuscript.standing()))
        .maps("sections", latest.sections().stream().map(ManuscriptItem::mark).toList())
        .build();
  }

  static Manuscript readHead(Item head) {
    Manuscript.Summary summary = readSummary(head.map(ContentTable.CARD));
    return new Manuscript(
        readArticleId(head),
        new Addresses(summary.slug(), head.texts("former").stream().map(Slug::new).toList()),
        new Manuscript.Latest(
            summary.version(),
            summary.title(),
            summary.savedAt(),
            head.maps("sections").stream().map(ManuscriptItem::readMark).toList()),
        StandingItem.read(head.map(STANDING)),
        head.number(CHANGES));
  }

  private static Item summary(Manuscript.Summary summary) {
    Item.Builder card =
        Item.builder()
            .text("slug", summary.slug().value())
            .text(TITLE, summary.title())
            .number("version", summary.version())
            .time(SAVED_AT, summary.savedAt())
            .text("status", summary.status().name().toLowerCase(Locale.ROOT));
    summary.publishedVersion().ifPresent(number -> card.number("publishedVersion", number));
    return card.build();
  }

  static Manuscript.Summary readSummary(Item card) {
    return new Manuscript.Summary(
        new Slug(card.text("slug")),
        card.text(TITLE),
        card.number("version"),
        card.time(SAVED_AT),
        Standing.Status.valueOf(card.text("status").toUpperCase(Locale.ROOT)),
        card.has("publishedVersion")
            ? Optional.of(card.number("publishedVersion"))
            : Optional.empty());
  }

  private static Item mark(SectionMark mark) {
    return Item.builder().text("id", mark.id().value()).text("hash", mark.hash()).build();
  }

  private static SectionMark readMark(Item mark) {
    return new SectionMark(new SectionId(mark.text("id")), mark.text("hash"));
  }

  static Item version(Version version) {
    return StoredItem.begin(ContentTable.version(version.article(), version.number()))
        .number(NUMBER, version.number())
        .time(SAVED_AT, version.savedAt())
        .text(TITLE, version.title())
        .bytes("text", Compressed.of(VersionText.write(version)))
        .build();
  }

  static Version readVersion(ArticleId article, Item item) {
    Version.Summary summary = readVersionSummary(item);
    VersionText text = VersionText.read(Compressed.expand(item.bytes("text")));
    return new Version(
        article,
        summary.number(),
        summary.savedAt(),
        summary.title(),
        text.source(),
        text.contents(),
        text.warnings());
  }

  static Version.Summary readVersionSummary(Item item) {
    return new Version.Summary(item.number(NUMBER), item.time(SAVED_AT), item.text(TITLE));
  }

  /** The entry of a publication to come in the list of those. */
  static Item schedule(ArticleId id, Schedule schedule) {
    return listed(ContentTable.schedule(id), ContentTable.DUE, schedule.at(), id, Item.builder());
  }

  /** The announcement of an article, to be acted on once. */
  static Item outbox(Manuscript manuscript, Instant now) {
    return listed(
        ContentTable.outbox(manuscript.id()),
        ContentTable.OUTBOX,
        now,
        manuscript.id(),
        Item.builder().text("slug", manuscript.slug().value()));
  }

  private static Item listed(
      Map<String, AttributeValue> key, String list, Instant at, ArticleId id, Item.Builder card) {
    return StoredItem.begin(key)
        .text(ContentTable.LIST_PK, list)
        .text(ContentTable.LIST_SK, ContentTable.byTime(at, id.value()))
        .map(ContentTable.CARD, card.text(ARTICLE_ID, id.value()).build())
        .build();
  }
}
