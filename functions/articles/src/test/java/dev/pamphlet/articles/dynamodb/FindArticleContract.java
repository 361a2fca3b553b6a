package dev.pamphlet.articles.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.FindArticle;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.content.Article;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.SlugTarget;
import dev.pamphlet.testing.Eventually;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of {@link FindArticle}. */
abstract class FindArticleContract extends StoreContract {

  private static final Writing PUBLISHED = Writing.published("The lighthouse");

  FindArticleContract(StoreUnderTest store) {
    super(store);
  }

  @Test
  void nothingIsFoundAtAnUnusedSlug() {
    assertThat(find(slug("nowhere"))).isEmpty();
  }

  @Test
  void aDraftAndAScheduledArticleAreNotFound() {
    create(slug("draft"), Writing.draft("Draft"), 0);
    create(slug("later"), Writing.scheduled("Later", second(9)), 0);

    assertThat(find(slug("draft"))).isEmpty();
    assertThat(find(slug("later"))).isEmpty();
  }

  @Test
  void aPublishedArticleIsFoundAsItWasSaved() {
    Change change = creation(slug("tower"), PUBLISHED.tagged(tag("light"), tag("sea")), 0);
    save(change);

    Eventually.holds(
        () -> assertThat(find(slug("tower"))).contains(here(change.article().orElseThrow())));
  }

  @Test
  void aRevisionTakesItsPlaceAndADraftDoesNot() {
    Manuscript first = create(slug("tower"), PUBLISHED, 0);
    Change revision = revision(first, Writing.published("The tower"), 1);
    Manuscript second = save(revision);
    revise(second, Writing.draft("The tower, again"), 2);

    Eventually.holds(
        () -> assertThat(find(slug("tower"))).contains(here(revision.article().orElseThrow())));
  }

  @Test
  void aMovedArticleIsAtItsNewAddressAndTheFormerOnesLeadThere() {
    Change creation = creation(slug("first"), PUBLISHED, 0);
    Manuscript moved = save(Change.move(save(creation), slug("second"), second(1)));
    save(Change.move(moved, slug("third"), second(2)));

    Eventually.holds(
        () -> {
          assertThat(find(slug("first"))).contains(new SlugTarget.Moved<>(slug("third")));
          assertThat(find(slug("second"))).contains(new SlugTarget.Moved<>(slug("third")));
          Article article = creation.article().orElseThrow();
          assertThat(find(slug("third")))
              .contains(here(new Article(article.card().at(slug("third")), article.sections())));
        });
  }

  @Test
  void aMovedDraftIsNotRevealed() {
    Manuscript draft = create(slug("first"), Writing.draft("Draft"), 0);
    save(Change.move(draft, slug("second"), second(1)));

    assertThat(find(slug("first"))).isEmpty();
    assertThat(find(slug("second"))).isEmpty();
  }

  @Test
  void anArticleThatMovedBackIsWhereItWas() {
    Manuscript first = create(slug("first"), PUBLISHED, 0);
    Manuscript second = save(Change.move(first, slug("second"), second(1)));
    save(Change.move(second, slug("first"), second(2)));

    Eventually.holds(
        () -> {
          assertThat(find(slug("first"))).containsInstanceOf(SlugTarget.Here.class);
          assertThat(find(slug("second"))).contains(new SlugTarget.Moved<>(slug("first")));
        });
  }

  @Test
  void aWithdrawnArticleIsGoneWithTheTime() {
    Manuscript first = create(slug("first"), PUBLISHED, 0);
    Manuscript moved = save(Change.move(first, slug("second"), second(1)));
    save(Change.withdraw(moved, second(2)));

    Eventually.holds(
        () -> {
          assertThat(find(slug("second"))).contains(new SlugTarget.Withdrawn<>(second(2)));
          assertThat(find(slug("first"))).contains(new SlugTarget.Moved<>(slug("second")));
        });
  }

  @Test
  void aWithdrawnArticleMayReturn() {
    Manuscript withdrawn = save(Change.withdraw(create(slug("tower"), PUBLISHED, 0), second(1)));
    Change returned = Change.publish(withdrawn, 1, PUBLISHED.text(), false, second(2));
    save(returned);

    assertThat(returned.article().orElseThrow().card().publishedAt()).isEqualTo(second(0));
    Eventually.holds(
        () -> assertThat(find(slug("tower"))).contains(here(returned.article().orElseThrow())));
  }

  private Optional<SlugTarget<Article>> find(Slug slug) {
    FindArticle articles = new DynamoArticles(dynamoDb(), table());
    return articles.find(slug);
  }

  private static SlugTarget<Article> here(Article article) {
    return new SlugTarget.Here<>(article);
  }
}
