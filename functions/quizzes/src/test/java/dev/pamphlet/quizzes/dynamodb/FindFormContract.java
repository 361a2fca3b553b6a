package dev.pamphlet.quizzes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.SlugTarget;
import dev.pamphlet.quizzes.FindForm;
import dev.pamphlet.quizzes.Form;
import dev.pamphlet.quizzes.authoring.SavedQuiz;
import dev.pamphlet.testing.Eventually;
import org.junit.jupiter.api.Test;

/** The contract of {@link FindForm}. */
abstract class FindFormContract extends StoreContract {

  FindFormContract(StoreUnderTest store) {
    super(store);
  }

  @Test
  void nothingIsFoundAtAnUnusedSlug() {
    assertThat(forms().find(slug("nowhere"))).isEmpty();
  }

  @Test
  void anArticleWithoutAQuizHasNone() {
    create(slug("tower"), true);

    assertThat(forms().find(slug("tower"))).isEmpty();
  }

  @Test
  void theQuizOfAPublicArticleIsFoundAsItWasSaved() {
    create(slug("tower"), true);

    SavedQuiz saved = saveQuiz(slug("tower"), 1);

    assertFound(slug("tower"), saved.form());
  }

  @Test
  void theNextVersionTakesItsPlace() {
    create(slug("tower"), true);
    saveQuiz(slug("tower"), 1);

    SavedQuiz next = saveQuiz(slug("tower"), 2);

    assertFound(slug("tower"), next.form());
  }

  @Test
  void aFormWaitsForItsArticle() {
    Manuscript draft = create(slug("tower"), false);
    saveQuiz(slug("tower"), 1);
    SavedQuiz saved = saveQuiz(slug("tower"), 2);
    assertThat(forms().find(slug("tower"))).isEmpty();

    publish(changed(draft));

    assertFound(slug("tower"), saved.form());
  }

  @Test
  void aFormIsHiddenWithItsArticleAndFoundWithItAgain() {
    Manuscript article = create(slug("tower"), true);
    SavedQuiz saved = saveQuiz(slug("tower"), 1);

    Manuscript withdrawn = withdraw(changed(article));

    Eventually.holds(
        () ->
            assertThat(forms().find(slug("tower"))).containsInstanceOf(SlugTarget.Withdrawn.class));

    publish(withdrawn);

    assertFound(slug("tower"), saved.form());
  }

  @Test
  void aWithdrawnQuizStaysWithdrawnWhateverHappensToItsArticle() {
    Manuscript article = create(slug("tower"), true);
    saveQuiz(slug("tower"), 1);
    quizzes().withdraw(quizzes().quiz(edited(slug("tower"))).orElseThrow(), second(5));
    assertWithdrawn(slug("tower"));

    Manuscript moved = move(changed(article), slug("lighthouse"));
    assertWithdrawn(slug("lighthouse"));
    publish(withdraw(moved));
    assertWithdrawn(slug("lighthouse"));

    assertFound(slug("lighthouse"), saveQuiz(slug("lighthouse"), 2).form());
  }

  private void assertWithdrawn(Slug slug) {
    Eventually.holds(
        () -> assertThat(forms().find(slug)).contains(new SlugTarget.Withdrawn<>(second(5))));
  }

  @Test
  void aQuizThatIsSavedWhileItsArticleIsWithdrawnWaitsForIt() {
    Manuscript withdrawn = withdraw(create(slug("tower"), true));
    SavedQuiz saved = saveQuiz(slug("tower"), 1);
    Eventually.holds(
        () ->
            assertThat(forms().find(slug("tower"))).containsInstanceOf(SlugTarget.Withdrawn.class));

    publish(changed(withdrawn));

    assertFound(slug("tower"), saved.form());
  }

  @Test
  void aFormMovesWithItsArticle() {
    Manuscript article = create(slug("tower"), true);
    SavedQuiz saved = saveQuiz(slug("tower"), 1);

    move(changed(article), slug("lighthouse"));

    assertFound(slug("lighthouse"), saved.form());
    Eventually.holds(
        () ->
            assertThat(forms().find(slug("tower")))
                .contains(new SlugTarget.Moved<>(slug("lighthouse"))));
  }

  @Test
  void theFormOfADraftMovesWithItAndWaitsForIt() {
    Manuscript draft = create(slug("tower"), false);
    SavedQuiz saved = saveQuiz(slug("tower"), 1);

    Manuscript moved = move(changed(draft), slug("lighthouse"));

    assertThat(forms().find(slug("lighthouse"))).isEmpty();
    assertThat(forms().find(slug("tower"))).isEmpty();
    publish(moved);
    assertFound(slug("lighthouse"), saved.form());
  }

  private void assertFound(Slug slug, Form form) {
    Eventually.holds(
        () -> {
          assertThat(forms().find(slug))
              .get()
              .usingRecursiveComparison()
              .isEqualTo(new SlugTarget.Here<>(form));
        });
  }
}
