package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.ArticleId;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Manuscripts;
import dev.pamphlet.articles.SectionId;
import dev.pamphlet.articles.SectionMark;
import dev.pamphlet.articles.Slug;
import dev.pamphlet.articles.Tag;
import dev.pamphlet.articles.Version;
import dev.pamphlet.platform.dynamodb.Item;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The editor's items of an article: {@code OWNER} under its slug, which gives the slug to the
 * article for good; under its id {@code HEAD}, the latest state, and {@code VERSION#000001}, {@code
 * VERSION#000002}, ..., the sources.
 */
final class ManuscriptItem {

  /** The attribute of {@code HEAD} that a save is conditional on. */
  static final String VERSION = "version";

  private static final int FORMAT = 1;
  private static final String ARTICLE_ID = "articleId";
  private static final String PUBLICATION = "publication";

  private ManuscriptItem() {}

  static Item owner(Manuscript manuscript) {
    return Item.builder()
        .all(new Item(ContentTable.owner(manuscript.slug())))
        .number(ContentTable.FORMAT, FORMAT)
        .text(ARTICLE_ID, manuscript.id().value())
        .build();
  }

  static ArticleId readOwner(Item owner) {
    return new ArticleId(owner.text(ARTICLE_ID));
  }

  static Item head(Manuscript manuscript) {
    Item.Builder head =
        Item.builder()
            .all(new Item(ContentTable.head(manuscript.id())))
            .number(ContentTable.FORMAT, FORMAT)
            .text(ContentTable.LIST_PK, ContentTable.MANUSCRIPTS)
            .text(
                ContentTable.LIST_SK,
                ContentTable.byTime(manuscript.savedAt(), manuscript.id().value()))
            .map(ContentTable.CARD, summary(manuscript))
            .text(ARTICLE_ID, manuscript.id().value())
            .number(VERSION, manuscript.version())
            .maps("sections", manuscript.sections().stream().map(ManuscriptItem::mark).toList());
    manuscript
        .publication()
        .ifPresent(publication -> head.map(PUBLICATION, publication(publication)));
    return head.build();
  }

  static Manuscript readHead(Item head) {
    Manuscripts.Summary summary = readSummary(head.map(ContentTable.CARD));
    return new Manuscript(
        new ArticleId(head.text(ARTICLE_ID)),
        summary.slug(),
        summary.title(),
        head.number(VERSION),
        summary.savedAt(),
        head.maps("sections").stream().map(ManuscriptItem::readMark).toList(),
        head.has(PUBLICATION)
            ? Optional.of(readPublication(head.map(PUBLICATION)))
            : Optional.empty());
  }

  private static Item summary(Manuscript manuscript) {
    Item.Builder card =
        Item.builder()
            .text("slug", manuscript.slug().value())
            .text("title", manuscript.title())
            .number("version", manuscript.version())
            .time("savedAt", manuscript.savedAt());
    manuscript
        .publication()
        .ifPresent(publication -> card.number("publishedVersion", publication.version()));
    return card.build();
  }

  static Manuscripts.Summary readSummary(Item card) {
    return new Manuscripts.Summary(
        new Slug(card.text("slug")),
        card.text("title"),
        card.number("version"),
        card.time("savedAt"),
        card.has("publishedVersion")
            ? Optional.of(card.number("publishedVersion"))
            : Optional.empty());
  }

  private static Item publication(Manuscript.Publication publication) {
    return Item.builder()
        .number("version", publication.version())
        .time("firstAt", publication.firstAt())
        .texts("tags", publication.tags().stream().map(Tag::value).toList())
        .build();
  }

  private static Manuscript.Publication readPublication(Item publication) {
    return new Manuscript.Publication(
        publication.number("version"),
        publication.time("firstAt"),
        publication.texts("tags").stream().map(Tag::new).toList());
  }

  private static Item mark(SectionMark mark) {
    return Item.builder().text("id", mark.id().value()).text("hash", mark.hash()).build();
  }

  private static SectionMark readMark(Item mark) {
    return new SectionMark(new SectionId(mark.text("id")), mark.text("hash"));
  }

  static Item version(Version version) {
    return Item.builder()
        .all(new Item(ContentTable.version(version.article(), version.number())))
        .number(ContentTable.FORMAT, FORMAT)
        .time("savedAt", version.savedAt())
        .bytes("source", Compressed.of(version.source().getBytes(StandardCharsets.UTF_8)))
        .build();
  }

  static Version readVersion(ArticleId article, int number, Item item) {
    return new Version(
        article,
        number,
        item.time("savedAt"),
        new String(Compressed.expand(item.bytes("source")), StandardCharsets.UTF_8));
  }
}
