package dev.pamphlet.articles.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.ListCards;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Page;
import dev.pamphlet.content.Card;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.Tag;
import dev.pamphlet.testing.Eventually;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of {@link ListCards}. */
abstract class ListCardsContract extends StoreContract {

  private static final int MANY = 100;

  ListCardsContract(StoreUnderTest store) {
    super(store);
  }

  @Test
  void cardsAreListedTheNewestFirst() {
    Change old = creation(slug("old"), Writing.published("Old").tagged(tag("sea")), 1);
    Change older = creation(slug("older"), Writing.published("Older"), 0);
    Change newest = creation(slug("newest"), Writing.published("Newest"), 2);
    List.of(old, older, newest).forEach(this::save);

    Eventually.holds(
        () ->
            assertThat(listed())
                .containsExactly(
                    newest.article().orElseThrow().card(),
                    old.article().orElseThrow().card(),
                    older.article().orElseThrow().card()));
  }

  @Test
  void onlyPublicArticlesAreListed() {
    create(slug("draft"), Writing.draft("Draft").tagged(tag("sea")), 0);
    create(slug("later"), Writing.scheduled("Later", second(9)).tagged(tag("sea")), 0);
    create(slug("public"), Writing.published("Public").tagged(tag("sea")), 0);

    Eventually.holds(() -> assertThat(slugs(tag("sea"))).containsExactly(slug("public")));
    Eventually.holds(
        () -> assertThat(listed()).extracting(Card::slug).containsExactly(slug("public")));
  }

  @Test
  void aListOfNothingIsEmpty() {
    assertThat(list(tag("nothing"), MANY, Optional.empty()))
        .isEqualTo(new Page<Card>(List.of(), Optional.empty()));
  }

  /** Two of them became public in the same millisecond. */
  @Test
  void pagesOfAnySizeLoseNothingAndRepeatNothing() {
    List<Slug> newestFirst =
        IntStream.of(4, 3, 2, 1, 0).mapToObj(number -> slug("a" + number)).toList();
    IntStream.range(0, 5)
        .forEach(
            number ->
                create(
                    slug("a" + number),
                    Writing.published("A").tagged(tag("sea")),
                    Math.max(1, number)));

    Eventually.holds(() -> assertThat(slugs(tag("sea"))).isEqualTo(newestFirst));
    for (int limit = 1; limit <= 6; limit++) {
      int size = limit;
      assertThat(walk(from -> list(tag("sea"), size, from)))
          .as("pages of %d", limit)
          .extracting(Card::slug)
          .isEqualTo(newestFirst);
    }
  }

  @Test
  void onlyAPageWithASuccessorHasANextPosition() {
    create(slug("a"), Writing.published("A").tagged(tag("sea")), 0);
    create(slug("b"), Writing.published("B").tagged(tag("sea")), 1);

    Eventually.holds(() -> assertThat(slugs(tag("sea"))).hasSize(2));
    assertThat(list(tag("sea"), 1, Optional.empty()).next()).isPresent();
    assertThat(list(tag("sea"), 2, Optional.empty()).next()).isEmpty();
  }

  @Test
  void aNewArticleShiftsNoOtherPage() {
    create(slug("a"), Writing.published("A").tagged(tag("sea")), 0);
    create(slug("b"), Writing.published("B").tagged(tag("sea")), 1);
    Eventually.holds(() -> assertThat(slugs(tag("sea"))).hasSize(2));
    Page<Card> first = list(tag("sea"), 1, Optional.empty());

    create(slug("c"), Writing.published("C").tagged(tag("sea")), 2);

    Eventually.holds(() -> assertThat(slugs(tag("sea"))).hasSize(3));
    assertThat(first.entries()).extracting(Card::slug).containsExactly(slug("b"));
    assertThat(list(tag("sea"), 1, first.next()).entries())
        .extracting(Card::slug)
        .containsExactly(slug("a"));
  }

  @Test
  void aRevisionIsListedUnderItsNewTagsOnly() {
    Manuscript first =
        create(slug("tower"), Writing.published("Tower").tagged(tag("sea"), tag("light")), 0);
    create(slug("other"), Writing.published("Other").tagged(tag("sea")), 1);
    Change revision =
        revision(first, Writing.published("Towers").tagged(tag("light"), tag("stone")), 2);
    save(revision);

    Eventually.holds(
        () -> {
          assertThat(slugs(tag("sea"))).containsExactly(slug("other"));
          assertThat(cards(tag("light"))).containsExactly(revision.article().orElseThrow().card());
          assertThat(cards(tag("stone"))).containsExactly(revision.article().orElseThrow().card());
          assertThat(listed())
              .extracting(Card::title)
              .as("a revision keeps its place")
              .containsExactly("Other", "Towers");
        });
  }

  @Test
  void aDraftOfOtherTagsLeavesTheListsAsTheyAre() {
    Manuscript first = create(slug("tower"), Writing.published("Tower").tagged(tag("sea")), 0);
    revise(first, Writing.draft("Draft").tagged(tag("stone")), 1);

    Eventually.holds(() -> assertThat(slugs(tag("sea"))).containsExactly(slug("tower")));
    assertThat(slugs(tag("stone"))).isEmpty();
  }

  @Test
  void aWithdrawnArticleLeavesEveryListAndReturnsToItsPlace() {
    Writing tower = Writing.published("Tower").tagged(tag("sea"), tag("light"));
    Manuscript first = create(slug("tower"), tower, 0);
    create(slug("other"), Writing.published("Other").tagged(tag("sea")), 1);
    Manuscript withdrawn = save(Change.withdraw(first, second(2)));

    Eventually.holds(
        () -> {
          assertThat(slugs(tag("sea"))).containsExactly(slug("other"));
          assertThat(slugs(tag("light"))).isEmpty();
          assertThat(listed()).extracting(Card::slug).containsExactly(slug("other"));
        });

    save(Change.publish(withdrawn, 1, tower.text(), false, second(3)));

    Eventually.holds(
        () -> {
          assertThat(slugs(tag("sea"))).containsExactly(slug("other"), slug("tower"));
          assertThat(slugs(tag("light"))).containsExactly(slug("tower"));
        });
  }

  @Test
  void aMovedArticleIsListedOnceAtItsNewAddress() {
    Change creation = creation(slug("tower"), Writing.published("Tower").tagged(tag("sea")), 0);
    save(Change.move(save(creation), slug("lighthouse"), second(1)));
    Card moved = creation.article().orElseThrow().card().at(slug("lighthouse"));

    Eventually.holds(
        () -> {
          assertThat(cards(tag("sea"))).containsExactly(moved);
          assertThat(listed()).containsExactly(moved);
        });
  }

  @Test
  void aRevisionMayMoveAndChangeItsTagsAtOnce() {
    Manuscript first =
        create(slug("tower"), Writing.published("Tower").tagged(tag("sea"), tag("light")), 0);
    Writing revised = Writing.published("Towers").tagged(tag("light"), tag("stone"));
    save(
        Change.revise(
            first,
            first.addresses().movedTo(slug("towers")),
            revised.source(),
            revised.text(),
            second(1)));

    Eventually.holds(
        () -> {
          assertThat(slugs(tag("sea"))).isEmpty();
          assertThat(slugs(tag("light"))).containsExactly(slug("towers"));
          assertThat(slugs(tag("stone"))).containsExactly(slug("towers"));
          assertThat(listed()).extracting(Card::slug).containsExactly(slug("towers"));
        });
  }

  /** The cards of this test's articles in the list of all articles. */
  private List<Card> listed() {
    return walk(from -> cards().list(Optional.empty(), MANY, from)).stream()
        .filter(card -> isOwn(card.slug()))
        .toList();
  }

  private List<Slug> slugs(Tag tag) {
    return cards(tag).stream().map(Card::slug).toList();
  }

  private List<Card> cards(Tag tag) {
    return list(tag, MANY, Optional.empty()).entries();
  }

  private Page<Card> list(Tag tag, int limit, Optional<Page.Position> from) {
    return cards().list(Optional.of(tag), limit, from);
  }

  private ListCards cards() {
    return new DynamoCards(dynamoDb(), table());
  }
}
