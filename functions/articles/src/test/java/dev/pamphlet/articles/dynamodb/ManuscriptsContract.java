package dev.pamphlet.articles.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.articles.ArticleState;
import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Manuscripts;
import dev.pamphlet.articles.Page;
import dev.pamphlet.articles.Version;
import dev.pamphlet.testing.Eventually;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of the reads of {@link Manuscripts}. */
abstract class ManuscriptsContract extends StoreContract {

  private static final int MANY = 100;
  private static final Writing DRAFT = Writing.draft("Draft");

  ManuscriptsContract(StoreUnderTest store) {
    super(store);
  }

  @Test
  void aManuscriptIsFoundAtEachOfItsAddressesAndNowhereElse() {
    Manuscript first = create(slug("tower"), DRAFT, 0);
    Manuscript moved = save(Change.move(first, slug("lighthouse"), second(1)));

    assertThat(manuscripts().find(slug("tower"))).contains(moved);
    assertThat(manuscripts().find(slug("lighthouse"))).contains(moved);
    assertThat(manuscripts().find(slug("nowhere"))).isEmpty();
  }

  @Test
  void allManuscriptsAreListedTheLastSavedFirst() {
    Manuscript draft = create(slug("draft"), DRAFT, 0);
    Manuscript later = create(slug("later"), Writing.scheduled("Later", second(9)), 1);
    Manuscript published = create(slug("published"), Writing.published("Published"), 2);
    Manuscript gone = create(slug("gone"), Writing.published("Gone"), 3);
    Manuscript withdrawn = save(Change.withdraw(gone, second(4)));
    Manuscript revised = revise(draft, Writing.draft("Draft, again"), 5);

    Eventually.holds(
        () ->
            assertThat(listed(MANY))
                .containsExactly(
                    revised.summary(), withdrawn.summary(), published.summary(), later.summary()));
    assertThat(listed(MANY))
        .extracting(Manuscript.Summary::status)
        .containsExactly(
            ArticleState.Status.DRAFT,
            ArticleState.Status.WITHDRAWN,
            ArticleState.Status.PUBLISHED,
            ArticleState.Status.SCHEDULED);
  }

  @Test
  void aMovedManuscriptIsListedOnceAtItsNewAddress() {
    Manuscript moved =
        save(Change.move(create(slug("tower"), DRAFT, 0), slug("lighthouse"), second(1)));

    Eventually.holds(() -> assertThat(listed(MANY)).containsExactly(moved.summary()));
  }

  @Test
  void pagesOfManuscriptsLoseNothingAndRepeatNothing() {
    List.of("a", "b", "c", "d", "e").forEach(name -> create(slug(name), DRAFT, 0));

    Eventually.holds(() -> assertThat(listed(MANY)).hasSize(5));
    for (int limit : List.of(1, 2, 5)) {
      assertThat(listed(limit))
          .as("pages of %d", limit)
          .extracting(Manuscript.Summary::slug)
          .containsExactlyInAnyOrder(slug("a"), slug("b"), slug("c"), slug("d"), slug("e"));
    }
  }

  @Test
  void versionsAreListedTheLatestFirst() {
    Manuscript first = create(slug("tower"), DRAFT, 0);
    Manuscript second = revise(first, Writing.draft("Draft, again"), 1);
    save(Change.move(second, slug("lighthouse"), second(2)));

    Eventually.holds(
        () ->
            assertThat(manuscripts().versions(first.id(), MANY, Optional.empty()))
                .isEqualTo(
                    new Page<>(
                        List.of(
                            new Version.Summary(2, second(1), "Draft, again"),
                            new Version.Summary(1, second(0), "Draft")),
                        Optional.empty())));
  }

  @Test
  void pagesOfVersionsLoseNothingAndRepeatNothing() {
    Manuscript latest = create(slug("tower"), DRAFT, 0);
    for (int second = 1; second < 11; second++) {
      latest = revise(latest, DRAFT, second);
    }
    Manuscript article = latest;

    for (int limit : List.of(1, 3, 11, 12)) {
      Eventually.holds(
          () ->
              assertThat(
                      walk(from -> manuscripts().versions(article.id(), limit, from)).stream()
                          .map(Version.Summary::number))
                  .as("pages of %d", limit)
                  .containsExactly(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1));
    }
  }

  @Test
  void anUnknownArticleHasNoVersions() {
    assertThat(manuscripts().versions(newId(), MANY, Optional.empty()))
        .isEqualTo(new Page<Version.Summary>(List.of(), Optional.empty()));
  }

  /** This test's manuscripts in the list of all manuscripts. */
  private List<Manuscript.Summary> listed(int limit) {
    Manuscripts manuscripts = manuscripts();
    return walk(from -> manuscripts.list(limit, from)).stream()
        .filter(summary -> isOwn(summary.slug()))
        .toList();
  }
}
