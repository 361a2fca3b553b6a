package dev.pamphlet.articles.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.ListDue;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.testing.Eventually;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of {@link ListDue}. Its tests use times in the past, before any real schedule. */
abstract class ListDueContract extends StoreContract {

  private static final Instant FIRST_DAY = Instant.parse("1971-01-01T00:00:00Z");
  private static final Writing TEXT = Writing.published("Text");

  private final List<ArticleId> own = new ArrayList<>();

  ListDueContract(StoreUnderTest store) {
    super(store, FIRST_DAY);
  }

  @BeforeEach
  void begin() {
    own.clear();
  }

  @Test
  void aPublicationIsDueAtItsTimeAndNotBefore() {
    Manuscript article = schedule(slug("tower"), 5);

    Eventually.holds(() -> assertThat(due(second(5))).containsExactly(article.id()));
    assertThat(due(second(5).minusMillis(1))).isEmpty();
    assertThat(due(second(9))).containsExactly(article.id());
  }

  @Test
  void theLongestOverdueIsFirst() {
    Manuscript last = schedule(slug("a"), 7);
    Manuscript first = schedule(slug("b"), 5);
    Manuscript between = schedule(slug("c"), 6);

    Eventually.holds(
        () -> assertThat(due(second(9))).containsExactly(first.id(), between.id(), last.id()));
  }

  @Test
  void pagesLoseNothingAndRepeatNothing() {
    List.of("a", "b", "c", "d", "e").forEach(name -> schedule(slug(name), 5));

    for (int limit : List.of(1, 2, 5, 6)) {
      Eventually.holds(
          () ->
              assertThat(due(second(9), limit))
                  .as("pages of %d", limit)
                  .containsExactlyInAnyOrderElementsOf(own));
    }
  }

  @Test
  void aPublishedArticleIsNoLongerDue() {
    Manuscript article = schedule(slug("tower"), 5);
    save(Change.publish(article, 1, TEXT.text(), false, second(6)));

    Eventually.holds(() -> assertThat(due(second(9))).isEmpty());
  }

  @Test
  void aWithdrawnArticleIsNoLongerDue() {
    save(Change.withdraw(schedule(slug("tower"), 5), second(1)));

    Eventually.holds(() -> assertThat(due(second(9))).isEmpty());
  }

  @Test
  void aPostponedArticleIsDueAtItsNewTimeOnly() {
    Manuscript article = schedule(slug("tower"), 5);
    save(Change.schedule(article, second(8), TEXT.text(), false, second(1)));

    Eventually.holds(() -> assertThat(due(second(9))).containsExactly(article.id()));
    Eventually.holds(() -> assertThat(due(second(7))).isEmpty());
  }

  @Test
  void aRevisedOrMovedArticleStaysDue() {
    Manuscript article = schedule(slug("tower"), 5);
    Manuscript revised = revise(article, Writing.draft("Draft"), 1);
    save(Change.move(revised, slug("lighthouse"), second(2)));

    Eventually.holds(() -> assertThat(due(second(5))).containsExactly(article.id()));
  }

  private Manuscript schedule(Slug slug, int due) {
    Manuscript article = create(slug, Writing.scheduled("Text", second(due)), 0);
    own.add(article.id());
    return article;
  }

  private List<ArticleId> due(Instant now) {
    return due(now, 100);
  }

  /** The due articles of this test. */
  private List<ArticleId> due(Instant now, int limit) {
    ListDue store = manuscripts();
    return walk(from -> store.due(now, limit, from)).stream().filter(own::contains).toList();
  }
}
