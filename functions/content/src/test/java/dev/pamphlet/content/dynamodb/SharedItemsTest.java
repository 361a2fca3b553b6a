package dev.pamphlet.content.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.content.Announcement;
import dev.pamphlet.content.ArticleFacts;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.Tag;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The items that one context writes and others read. */
class SharedItemsTest {

  private static final ArticleId ID = new ArticleId("0".repeat(32));
  private static final Slug TOWER = new Slug("tower");
  private static final Instant NOW = Instant.parse("2026-11-22T13:00:00Z");

  @Test
  void anOwnerIsReadAsItWasWritten() {
    assertThat(OwnerItem.read(OwnerItem.of(TOWER, ID))).isEqualTo(ID);
  }

  @Test
  void anAnnouncementIsReadAsItWasWritten() {
    Announcement announcement = new Announcement(ID, TOWER, List.of(new Tag("C++")), NOW);
    Item item = AnnouncementItem.of(announcement);

    assertThat(AnnouncementItem.read(item)).isEqualTo(announcement);
    assertThat(AnnouncementItem.articleOf(item.text("pk"))).isEqualTo(ID);
    assertThat(AnnouncementItem.entry(ID))
        .isEqualTo(new Outbox.Entry(item.text("pk"), item.text("sk")));
  }

  @Test
  void theFactsOfADraftAreReadAsTheyWereWritten() {
    ArticleFacts draft = facts(3, OptionalInt.empty(), OptionalInt.empty());

    assertThat(HeadItem.read(head(draft))).isEqualTo(draft);
    assertThat(draft.isPublic()).isFalse();
    assertThat(draft.versionForReaders()).isEqualTo(3);
  }

  @Test
  void readersFirstReadTheScheduledVersion() {
    ArticleFacts scheduled = facts(3, OptionalInt.empty(), OptionalInt.of(2));

    assertThat(HeadItem.read(head(scheduled))).isEqualTo(scheduled);
    assertThat(scheduled.versionForReaders()).isEqualTo(2);
  }

  @Test
  void readersReadThePublicVersion() {
    ArticleFacts published = facts(3, OptionalInt.of(1), OptionalInt.of(2));

    assertThat(HeadItem.read(head(published))).isEqualTo(published);
    assertThat(published.isPublic()).isTrue();
    assertThat(published.versionForReaders()).isEqualTo(1);
  }

  private static ArticleFacts facts(int version, OptionalInt published, OptionalInt scheduled) {
    return new ArticleFacts(ID, TOWER, version, published, scheduled, 7);
  }

  private static Item head(ArticleFacts facts) {
    Item.Builder standing = Item.builder();
    facts
        .scheduledVersion()
        .ifPresent(
            number ->
                standing.map(
                    HeadItem.SCHEDULE, Item.builder().number(HeadItem.VERSION, number).build()));
    return HeadItem.begin(facts, NOW, Item.builder())
        .map(HeadItem.STANDING, standing.build())
        .build();
  }
}
