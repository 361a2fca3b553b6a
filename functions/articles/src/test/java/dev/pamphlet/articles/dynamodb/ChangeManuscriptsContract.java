package dev.pamphlet.articles.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pamphlet.articles.Addresses;
import dev.pamphlet.articles.ArticleState;
import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.ChangeManuscripts;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Version;
import dev.pamphlet.content.Announcement;
import dev.pamphlet.content.Article;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.SlugTarget;
import dev.pamphlet.content.Tag;
import dev.pamphlet.content.dynamodb.AnnouncementItem;
import dev.pamphlet.content.dynamodb.ArticleItem;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.platform.Superseded;
import dev.pamphlet.platform.TooLarge;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The contract of {@link ChangeManuscripts}: a change is stored as a whole, or nothing of it. */
abstract class ChangeManuscriptsContract extends StoreContract {

  private static final Writing DRAFT = Writing.draft("Draft");
  private static final Writing PUBLISHED = Writing.published("Published");

  ChangeManuscriptsContract(StoreUnderTest store) {
    super(store);
  }

  @Test
  void aManuscriptIsReadAsItWasSavedInEachOfItsStates() {
    Manuscript draft = create(slug("tower"), DRAFT, 0);
    assertThat(manuscripts().get(draft.id())).isEqualTo(draft);

    Manuscript scheduled = save(Change.schedule(draft, second(9), DRAFT.text(), true, second(1)));
    assertThat(manuscripts().get(draft.id())).isEqualTo(scheduled);

    Manuscript published =
        revise(scheduled, PUBLISHED.tagged(tag("sea"), tag("light")).announcing(), 2);
    assertThat(manuscripts().get(draft.id())).isEqualTo(published);

    Manuscript moved = save(Change.move(published, slug("lighthouse"), second(3)));
    assertThat(manuscripts().get(draft.id())).isEqualTo(moved);

    Manuscript withdrawn = save(Change.withdraw(moved, second(4)));
    assertThat(manuscripts().get(draft.id())).isEqualTo(withdrawn);
  }

  @Test
  void aVersionIsReadAsItWasSavedAndStaysSo() {
    Change first = creation(slug("tower"), DRAFT.withSource("---\r\nß – 灯台 🗼\u0000\t\n"), 0);
    Change second = revision(save(first), PUBLISHED, 1);
    save(Change.move(save(second), slug("lighthouse"), second(2)));

    assertThat(manuscripts().version(first.after().id(), 1)).isEqualTo(first.version());
    assertThat(manuscripts().version(first.after().id(), 2)).isEqualTo(second.version());
    assertThat(manuscripts().version(first.after().id(), 3)).isEmpty();
    assertThat(manuscripts().version(newId(), 1)).isEmpty();
  }

  @Test
  void aSlugIsTakenOnce() {
    Change first = creation(slug("tower"), PUBLISHED.tagged(tag("sea")), 0);
    save(first);

    refuses(creation(slug("tower"), Writing.published("Mine").tagged(tag("stone")), 1));

    assertThat(manuscripts().find(slug("tower"))).contains(first.after());
  }

  @Test
  void aFormerAddressStaysTheArticlesOwn() {
    Manuscript moved =
        save(Change.move(create(slug("tower"), PUBLISHED, 0), slug("lighthouse"), second(1)));

    refuses(creation(slug("tower"), PUBLISHED, 2));

    assertThat(manuscripts().find(slug("tower"))).contains(moved);
  }

  @Test
  void theAddressOfADraftIsTakenToo() {
    create(slug("tower"), DRAFT, 0);

    refuses(creation(slug("tower"), PUBLISHED, 1));
  }

  @Test
  void noArticleMovesOntoAnother() {
    create(slug("taken"), DRAFT, 0);
    Manuscript article = create(slug("tower"), PUBLISHED.tagged(tag("sea")).announcing(), 0);

    refuses(Change.move(article, slug("taken"), second(1)));
    refuses(
        Change.revise(
            article,
            article.addresses().movedFrom(List.of(slug("taken"))),
            "source",
            PUBLISHED.text(),
            second(1)));
    refuses(
        Change.create(
            newId(),
            new Addresses(slug("new"), List.of(slug("taken"))),
            "source",
            PUBLISHED.text(),
            second(1)));
  }

  @Test
  void anArticleMovesBackToWhereItWas() {
    Manuscript article = create(slug("tower"), PUBLISHED, 0);
    Manuscript moved = save(Change.move(article, slug("lighthouse"), second(1)));
    Manuscript back = save(Change.move(moved, slug("tower"), second(2)));

    assertThat(manuscripts().find(slug("tower"))).contains(back);
    assertThat(manuscripts().find(slug("lighthouse"))).contains(back);
  }

  @Test
  void anIdIsDrawnOnce() {
    Manuscript first = create(slug("tower"), DRAFT, 0);

    refuses(
        Change.create(
            first.id(), Addresses.of(slug("other")), "source", PUBLISHED.text(), second(1)));
  }

  /** Whatever the second editor does is based on the state before the first editor's change. */
  @Test
  void theSecondOfTwoEditorsIsRefused() {
    Manuscript before =
        create(
            slug("tower"),
            Writing.scheduled("Tower", second(9)).tagged(tag("sea")).announcing(),
            0);
    Manuscript first = revise(before, PUBLISHED.tagged(tag("sea")), 1);

    refuses(revision(before, Writing.published("Mine").tagged(tag("stone")).announcing(), 2));
    refuses(revision(before, DRAFT, 2));
    refuses(
        Change.publish(
            before, 1, PUBLISHED.tagged(tag("stone")).announcing().text(), true, second(2)));
    refuses(Change.schedule(before, second(8), PUBLISHED.text(), false, second(2)));
    refuses(Change.withdraw(before, second(2)));
    refuses(Change.move(before, slug("lighthouse"), second(2)));

    assertThat(manuscripts().get(before.id())).isEqualTo(first);
  }

  @Test
  void anActThatSavesNoVersionCountsAsAChange() {
    Manuscript before = create(slug("tower"), PUBLISHED, 0);
    save(Change.withdraw(before, second(1)));

    refuses(revision(before, PUBLISHED, 2));
  }

  @Test
  void noVersionIsEverOverwritten() {
    Change creation = creation(slug("tower"), DRAFT, 0);
    Manuscript first = save(creation);
    Version other = new Version(first.id(), 1, second(1), "Other", "other", List.of(), List.of());

    refuses(
        new Change(
            Optional.of(first),
            changed(first, first.state()),
            Optional.of(other),
            Optional.empty(),
            List.of(),
            second(1)));

    assertThat(manuscripts().version(first.id(), 1)).isEqualTo(creation.version());
  }

  @Test
  void anArticleIsAnnouncedOnce() {
    Manuscript quiet = create(slug("tower"), PUBLISHED, 0);
    assertThat(announcement(quiet)).isEmpty();

    Manuscript announced = revise(quiet, PUBLISHED.announcing(), 1);
    Item announcement = announcement(announced).orElseThrow();
    assertThat(announcement.text(ContentTable.LIST_PK)).isEqualTo(ContentTable.OUTBOX);
    assertThat(announcement.text(ContentTable.LIST_SK))
        .isEqualTo(ContentTable.byTime(second(1), quiet.id().value()));
    assertThat(AnnouncementItem.read(announcement))
        .isEqualTo(
            new Announcement(announced.id(), slug("tower"), List.of(new Tag("C++")), second(1)));

    Manuscript again = revise(announced, PUBLISHED.announcing(), 2);
    Manuscript withdrawn = save(Change.withdraw(again, second(3)));
    save(Change.publish(withdrawn, 1, PUBLISHED.text(), true, second(4)));

    assertThat(announcement(quiet)).contains(announcement);
  }

  @Test
  void aWrongHeadAnnouncesNothingTwice() {
    Manuscript announced = create(slug("tower"), PUBLISHED.announcing(), 0);
    Optional<Item> announcement = announcement(announced);
    ArticleState state = announced.state();
    Manuscript mistaken =
        save(
            new Change(
                Optional.of(announced),
                changed(announced, new ArticleState(state.visibility(), state.schedule(), false)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                second(1)));

    Change again = revision(mistaken, Writing.published("Again").announcing(), 2);
    save(again);

    assertThat(announcement).isPresent().isEqualTo(announcement(announced));
    assertThat(published(slug("tower"))).isEqualTo(again.article());
    assertThat(manuscripts().get(announced.id())).isEqualTo(again.after());
  }

  @Test
  void aWrongHeadDoesNotBypassTheVersion() {
    Manuscript before = create(slug("tower"), PUBLISHED.announcing(), 0);
    revise(before, PUBLISHED, 1);
    ArticleState unannounced =
        new ArticleState(before.state().visibility(), before.state().schedule(), false);
    Manuscript stale =
        new Manuscript(
            before.id(), before.addresses(), before.latest(), unannounced, before.changes());

    refuses(revision(stale, Writing.published("Mine").announcing(), 2));
  }

  @Test
  void companionsMoveAlong() {
    Manuscript article = create(slug("tower"), PUBLISHED, 0);
    Map<String, AttributeValue> quiz =
        Map.of(
            StoredItem.PK,
            AttributeValue.fromS(ContentTable.slugPartition(slug("tower"))),
            StoredItem.SK,
            AttributeValue.fromS("QUIZ"),
            "form",
            AttributeValue.fromS("seven questions"));
    client().putItem(put -> put.tableName(table()).item(quiz));

    save(Change.move(article, slug("lighthouse"), second(1)));

    assertThat(items(ContentTable.slugPartition(slug("tower"))))
        .extracting(item -> item.get(StoredItem.SK).s())
        .containsExactly("ARTICLE");
    assertThat(items(ContentTable.slugPartition(slug("lighthouse"))))
        .filteredOn(item -> item.get(StoredItem.SK).s().equals("QUIZ"))
        .extracting(item -> item.get("form").s())
        .containsExactly("seven questions");
  }

  @Test
  void theLargestChangeFitsIntoOneTransaction() {
    List<Slug> former =
        IntStream.range(1, Addresses.MAX_FORMER).mapToObj(i -> slug("a" + i)).toList();
    Writing before = PUBLISHED.tagged(tags("old")).announcing();
    Manuscript article =
        save(
            Change.create(
                newId(),
                new Addresses(slug("a0"), former),
                before.source(),
                before.text(),
                second(0)));
    Writing after = PUBLISHED.tagged(tags("new"));

    Manuscript moved =
        save(
            Change.revise(
                article,
                article.addresses().movedTo(slug("last")),
                after.source(),
                after.text(),
                second(1)));

    assertThat(moved.addresses().former()).hasSize(Addresses.MAX_FORMER);
    assertThat(manuscripts().find(slug("a1"))).contains(moved);
  }

  @Test
  void aLargeArticleIsReadAsItWasSaved() {
    String large = noise(440_000);
    Change article = creation(slug("tower"), PUBLISHED.withHtml(large), 0);
    Change draft = revision(save(article), DRAFT.withSource(large), 1);
    save(draft);

    assertThat(published(slug("tower"))).isEqualTo(article.article());
    assertThat(manuscripts().version(draft.after().id(), 2)).isEqualTo(draft.version());
  }

  @Test
  void anArticleThatDoesNotFitIntoOneItemIsRefused() {
    String tooLarge = noise(500_000);
    Manuscript article = create(slug("tower"), PUBLISHED, 0);

    refuses(TooLarge.class, revision(article, PUBLISHED.withHtml(tooLarge), 1));
    refuses(TooLarge.class, revision(article, DRAFT.withSource(tooLarge), 1));
    refuses(TooLarge.class, creation(slug("other"), PUBLISHED.withHtml(tooLarge), 1));
  }

  private void refuses(Change change) {
    refuses(Superseded.class, change);
  }

  /** A change is refused, and nothing of it is stored. */
  private void refuses(Class<? extends RuntimeException> reason, Change change) {
    String[] partitions = partitions(change);
    List<Map<String, AttributeValue>> before = items(partitions);

    assertThatExceptionOfType(reason).isThrownBy(() -> manuscripts().save(change));

    assertThat(items(partitions)).isEqualTo(before);
  }

  /** All partitions that a change may write to. */
  private static String[] partitions(Change change) {
    Manuscript after = change.after();
    List<String> partitions = new ArrayList<>();
    partitions.add(ContentTable.manuscriptPartition(after.id()));
    partitions.add(ContentTable.schedule(after.id()).get(StoredItem.PK).s());
    partitions.add(ContentTable.announcement(after.id()).get(StoredItem.PK).s());
    after.addresses().all().stream().map(ContentTable::slugPartition).forEach(partitions::add);
    after.addresses().all().stream()
        .map(slug -> ContentTable.owner(slug).get(StoredItem.PK).s())
        .forEach(partitions::add);
    return partitions.toArray(String[]::new);
  }

  private Optional<Item> announcement(Manuscript manuscript) {
    return item(ContentTable.announcement(manuscript.id()));
  }

  private Optional<Article> published(Slug slug) {
    return item(ContentTable.article(slug))
        .map(ArticleItem::read)
        .map(target -> ((SlugTarget.Here<Article>) target).found());
  }

  private static Manuscript changed(Manuscript before, ArticleState state) {
    return new Manuscript(
        before.id(), before.addresses(), before.latest(), state, before.changes() + 1);
  }

  private List<Tag> tags(String name) {
    return IntStream.range(0, 10).mapToObj(i -> tag(name + i)).toList();
  }

  /** A text of this many characters, which compresses to about three quarters. */
  private static String noise(int length) {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) ('0' + random.nextInt(64)));
    }
    return text.toString();
  }
}
