package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.Addresses;
import dev.pamphlet.articles.ArticleState;
import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Schedule;
import dev.pamphlet.articles.SectionMark;
import dev.pamphlet.articles.Version;
import dev.pamphlet.articles.Visibility;
import dev.pamphlet.content.Announcement;
import dev.pamphlet.content.ArticleFacts;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.dynamodb.AnnouncementItem;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.content.dynamodb.HeadItem;
import dev.pamphlet.content.dynamodb.VersionItem;
import dev.pamphlet.platform.dynamodb.Compressed;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The items of a manuscript, under the id of its article: {@code HEAD} is its latest state, {@code
 * VERSION#000001} and so on are its sources, {@code SCHEDULE#<id>} is a scheduled publication.
 * {@link HeadItem} and {@link VersionItem} state what other modules read of them.
 */
final class ManuscriptItem {

  /** Attributes that a list of versions shows; they are outside the compressed text. */
  static final String NUMBER = "number";

  static final String SAVED_AT = "savedAt";
  static final String TITLE = "title";

  private ManuscriptItem() {}

  static Item head(Manuscript manuscript) {
    Manuscript.Latest latest = manuscript.latest();
    Item.Builder card =
        Item.builder()
            .text(TITLE, latest.title())
            .time(SAVED_AT, latest.savedAt())
            .text("status", manuscript.state().status().name().toLowerCase(Locale.ROOT));
    manuscript
        .state()
        .schedule()
        .ifPresent(schedule -> card.map(HeadItem.SCHEDULE, ArticleStateItem.of(schedule)));
    return HeadItem.begin(facts(manuscript), latest.savedAt(), card)
        .texts("former", manuscript.addresses().former().stream().map(Slug::value).toList())
        .map(HeadItem.STANDING, ArticleStateItem.of(manuscript.state()))
        .maps("sections", latest.sections().stream().map(ManuscriptItem::mark).toList())
        .build();
  }

  private static ArticleFacts facts(Manuscript manuscript) {
    ArticleState state = manuscript.state();
    return new ArticleFacts(
        manuscript.id(),
        manuscript.slug(),
        manuscript.version(),
        number(state.published().map(Visibility.Public::version)),
        number(state.schedule().map(Schedule::version)),
        manuscript.changes());
  }

  private static OptionalInt number(Optional<Integer> number) {
    return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  /** The partition of an article's companions. */
  static String companionPartition(Manuscript manuscript) {
    return ContentTable.companionPartition(
        manuscript.state().published().isPresent(), manuscript.slug(), manuscript.id());
  }

  static Manuscript readHead(Item head) {
    Manuscript.Summary summary = readSummary(head.map(ContentTable.CARD));
    return new Manuscript(
        ContentTable.articleId(head),
        new Addresses(summary.slug(), head.texts("former").stream().map(Slug::new).toList()),
        new Manuscript.Latest(
            summary.version(),
            summary.title(),
            summary.savedAt(),
            head.maps("sections").stream().map(ManuscriptItem::readMark).toList()),
        ArticleStateItem.read(head.map(HeadItem.STANDING)),
        head.number(HeadItem.CHANGES));
  }

  static Manuscript.Summary readSummary(Item card) {
    return new Manuscript.Summary(
        new Slug(card.text(HeadItem.SLUG)),
        card.text(TITLE),
        card.number(HeadItem.VERSION),
        card.time(SAVED_AT),
        ArticleState.Status.valueOf(card.text("status").toUpperCase(Locale.ROOT)),
        card.has(HeadItem.PUBLISHED_VERSION)
            ? Optional.of(card.number(HeadItem.PUBLISHED_VERSION))
            : Optional.empty(),
        ArticleStateItem.schedule(card));
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
        .bytes(VersionItem.TEXT, Compressed.of(VersionText.write(version)))
        .build();
  }

  static Version readVersion(ArticleId article, Item item) {
    Version.Summary summary = readVersionSummary(item);
    VersionText text = VersionText.read(Compressed.expand(item.bytes(VersionItem.TEXT)));
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

  /** The entry of a scheduled publication in the list that the schedule works off. */
  static Item schedule(ArticleId id, Schedule schedule) {
    return ContentTable.listed(
        ContentTable.schedule(id), ContentTable.DUE, schedule.at(), id, Item.builder());
  }

  static Item announcement(Change change) {
    Manuscript manuscript = change.after();
    return AnnouncementItem.of(
        new Announcement(manuscript.id(), manuscript.slug(), change.announceTo(), change.at()));
  }
}
