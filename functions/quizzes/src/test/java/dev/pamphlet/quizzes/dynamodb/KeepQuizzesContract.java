package dev.pamphlet.quizzes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.Superseded;
import dev.pamphlet.platform.TooLarge;
import dev.pamphlet.platform.Unavailable;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.authoring.EditedArticle;
import dev.pamphlet.quizzes.authoring.EditedQuiz;
import dev.pamphlet.quizzes.authoring.KeepQuizzes;
import dev.pamphlet.quizzes.authoring.SavedQuiz;
import dev.pamphlet.quizzes.authoring.SourceKind;
import dev.pamphlet.testing.AtOnce;
import dev.pamphlet.testing.Eventually;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The contract of {@link KeepQuizzes}. */
abstract class KeepQuizzesContract extends StoreContract {

  KeepQuizzesContract(StoreUnderTest store) {
    super(store);
  }

  @Test
  void anArticleIsFoundWithItsSectionsAndItsStanding() {
    Manuscript draft = create(slug("tower"), false);

    EditedArticle article = edited(slug("tower"));

    assertThat(article.id().value()).isEqualTo(draft.id().value());
    assertThat(article.slug()).isEqualTo(slug("tower"));
    assertThat(article.isPublic()).isFalse();
    assertThat(article.sections())
        .containsOnly(
            Map.entry(SectionId.INTRODUCTION, ""), Map.entry(new SectionId("lamp"), "The lamp 🗼"));
    assertThat(quizzes().article(slug("nowhere"))).isEmpty();
  }

  @Test
  void itsStandingIsThePresentOne() {
    Manuscript article = create(slug("tower"), true);
    assertThat(edited(slug("tower")).isPublic()).isTrue();

    withdraw(article);

    assertThat(edited(slug("tower")).isPublic()).isFalse();
  }

  @Test
  void anArticleIsFoundByAFormerAddressToo() {
    move(create(slug("tower"), true), slug("lighthouse"));

    assertThat(edited(slug("tower"))).isEqualTo(edited(slug("lighthouse")));
    assertThat(edited(slug("tower")).slug()).isEqualTo(slug("lighthouse"));
  }

  @Test
  void theLatestVersionIsTheOneThatWasSavedLast() {
    create(slug("tower"), false);
    assertThat(quizzes().quiz(edited(slug("tower")))).isEmpty();

    saveQuiz(slug("tower"), 1);
    assertThat(latest(slug("tower"))).isEqualTo(1);

    saveQuiz(slug("tower"), 2);
    assertThat(latest(slug("tower"))).isEqualTo(2);
  }

  @Test
  void theLatestVersionIsKnownWhereTheArticleMovedTo() {
    Manuscript article = create(slug("tower"), true);
    saveQuiz(slug("tower"), 1);

    move(changed(article), slug("lighthouse"));

    assertThat(latest(slug("lighthouse"))).isEqualTo(1);
    saveQuiz(slug("lighthouse"), 2);
    assertThat(latest(slug("tower"))).isEqualTo(2);
  }

  @Test
  void aSourceIsReadAsItWasSent() {
    create(slug("tower"), true);
    SavedQuiz markdown = saveQuiz(slug("tower"), 1);
    SavedQuiz next = saved(version(markdown.version().quiz(), 2));
    SavedQuiz gift =
        new SavedQuiz(
            next.version(), next.form(), SourceKind.GIFT, "::\"🗼\"::{T}\r\n", next.savedAt());
    quizzes().save(edited(slug("tower")), gift);

    Eventually.holds(
        () -> {
          assertThat(quizzes().source(markdown.version().quiz(), 1))
              .isEqualTo(
                  new KeepQuizzes.Source(
                      SourceKind.MARKDOWN, markdown.source(), markdown.savedAt()));
          assertThat(quizzes().source(markdown.version().quiz(), 2))
              .isEqualTo(new KeepQuizzes.Source(SourceKind.GIFT, gift.source(), gift.savedAt()));
        });
  }

  @Test
  void versionsAreListedTheLatestFirst() {
    create(slug("tower"), true);
    List<QuizVersion> latestFirst = new ArrayList<>();
    for (int number = 1; number <= 11; number++) {
      latestFirst.add(0, saveQuiz(slug("tower"), number).version());
    }
    QuizId quiz = latestFirst.get(0).quiz();

    Eventually.holds(
        () -> {
          assertThat(quizzes().versions(quiz, 20)).isEqualTo(latestFirst);
          assertThat(quizzes().versions(quiz, 3)).isEqualTo(latestFirst.subList(0, 3));
        });
    assertThat(quizzes().versions(new QuizId(newId()), 20)).isEmpty();
  }

  @Test
  void onlyTheNextNumberIsSaved() {
    create(slug("tower"), true);
    QuizId quiz = edited(slug("tower")).id();
    refuses(Superseded.class, edited(slug("tower")), saved(version(quiz, 2)));
    saveQuiz(slug("tower"), 1);
    saveQuiz(slug("tower"), 2);

    refuses(Superseded.class, edited(slug("tower")), saved(version(quiz, 1)));
    refuses(Superseded.class, edited(slug("tower")), saved(version(quiz, 2)));
    refuses(Superseded.class, edited(slug("tower")), saved(version(quiz, 4)));
  }

  @Test
  void theSecondOfTwoEditorsIsRefused() {
    create(slug("tower"), true);
    EditedArticle article = edited(slug("tower"));
    quizzes().save(article, saved(version(article.id(), 1)));

    refuses(Superseded.class, article, saved(version(article.id(), 1)));
    refuses(Superseded.class, article, saved(version(article.id(), 2)));
  }

  @Test
  void onlyOneOfManyEditorsAtOnceSaves() throws Exception {
    create(slug("tower"), true);
    EditedArticle article = edited(slug("tower"));
    List<SavedQuiz> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      all.add(saved(version(article.id(), 1)));
    }

    List<Boolean> saved = AtOnce.of(all.size(), i -> saves(article, all.get(i)));

    assertThat(saved).containsOnlyOnce(true);
    SavedQuiz first = all.get(saved.indexOf(true));
    Eventually.holds(() -> assertThat(quizzes().find(article.id(), 1)).contains(first.version()));
    assertThat(latest(slug("tower"))).isEqualTo(1);
  }

  private boolean saves(EditedArticle article, SavedQuiz quiz) {
    try {
      quizzes().save(article, quiz);
      return true;
    } catch (Superseded | Unavailable somebodyElse) {
      return false;
    }
  }

  @Test
  void nothingIsSavedForAnArticleThatChangedSince() {
    Manuscript article = create(slug("tower"), true);
    EditedArticle before = edited(slug("tower"));
    SavedQuiz quiz = saved(version(before.id(), 1));

    Manuscript revised = revise(article);
    refuses(Superseded.class, before, quiz);
    EditedArticle afterRevision = edited(slug("tower"));
    Manuscript withdrawn = withdraw(revised);
    refuses(Superseded.class, afterRevision, quiz);
    EditedArticle afterWithdrawal = edited(slug("tower"));
    move(withdrawn, slug("lighthouse"));
    refuses(Superseded.class, afterWithdrawal, quiz);

    quizzes().save(edited(slug("lighthouse")), quiz);
  }

  /** Otherwise, an editor who has not seen the quiz could move or withdraw the article. */
  @Test
  void aSavedQuizIsAChangeOfItsArticle() {
    create(slug("tower"), true);
    int changes = edited(slug("tower")).facts().changes();

    saveQuiz(slug("tower"), 1);

    assertThat(edited(slug("tower")).facts().changes()).isEqualTo(changes + 1);
  }

  @Test
  void noVersionIsEverOverwritten() {
    create(slug("tower"), true);
    SavedQuiz first = saveQuiz(slug("tower"), 1);
    client().deleteItem(d -> d.tableName(content()).key(FormItem.key(slug("tower"))));

    EditedArticle article = edited(slug("tower"));
    refuses(Superseded.class, article, saved(version(article.id(), 1)));

    Eventually.holds(() -> assertThat(quizzes().find(article.id(), 1)).contains(first.version()));
  }

  @Test
  void aSourceThatDoesNotFitIntoOneItemIsRefused() {
    create(slug("tower"), true);
    EditedArticle article = edited(slug("tower"));
    SavedQuiz quiz = saved(version(article.id(), 1));

    refuses(
        TooLarge.class,
        article,
        new SavedQuiz(quiz.version(), quiz.form(), quiz.kind(), noise(500_000), quiz.savedAt()));
  }

  @Test
  void aWithdrawnQuizKeepsItsVersionsAndTheNextOneBringsItBack() {
    create(slug("tower"), true);
    SavedQuiz saved = saveQuiz(slug("tower"), 1);

    quizzes().withdraw(quiz(slug("tower")), second(5));

    EditedQuiz withdrawn = quiz(slug("tower"));
    assertThat(withdrawn)
        .isEqualTo(new EditedQuiz(edited(slug("tower")), 1, Optional.of(second(5))));
    assertThat(withdrawn.isPublic()).isFalse();
    Eventually.holds(
        () -> {
          assertThat(quizzes().find(saved.version().quiz(), 1)).contains(saved.version());
          assertThat(quizzes().source(saved.version().quiz(), 1).text()).isEqualTo(saved.source());
        });
    saveQuiz(slug("tower"), 2);
    assertThat(quiz(slug("tower")))
        .isEqualTo(new EditedQuiz(edited(slug("tower")), 2, Optional.empty()));
  }

  @Test
  void aQuizThatChangedSinceIsNotWithdrawn() {
    Manuscript article = create(slug("tower"), true);
    saveQuiz(slug("tower"), 1);
    EditedQuiz first = quiz(slug("tower"));
    saveQuiz(slug("tower"), 2);
    refusesToWithdraw(first);
    EditedQuiz second = quiz(slug("tower"));
    move(changed(article), slug("lighthouse"));
    refusesToWithdraw(second);

    quizzes().withdraw(quiz(slug("lighthouse")), second(5));
  }

  /** Otherwise, an editor who has not seen the withdrawal would bring the quiz back. */
  @Test
  void aSaveThatBeganBeforeAWithdrawalIsRefused() {
    create(slug("tower"), true);
    saveQuiz(slug("tower"), 1);
    EditedArticle before = edited(slug("tower"));

    quizzes().withdraw(quiz(slug("tower")), second(5));

    refuses(Superseded.class, before, saved(version(before.id(), 2)));
  }

  private void refusesToWithdraw(EditedQuiz quiz) {
    List<Map<String, AttributeValue>> before = everything(quiz.article());

    assertThatExceptionOfType(Superseded.class)
        .isThrownBy(() -> quizzes().withdraw(quiz, second(5)));

    assertThat(everything(quiz.article())).isEqualTo(before);
  }

  private EditedQuiz quiz(Slug slug) {
    return quizzes().quiz(edited(slug)).orElseThrow();
  }

  private int latest(Slug slug) {
    return quiz(slug).version();
  }

  /** A save is refused, and nothing of it is stored. */
  private void refuses(
      Class<? extends RuntimeException> reason, EditedArticle article, SavedQuiz quiz) {
    List<Map<String, AttributeValue>> before = everything(article);

    assertThatExceptionOfType(reason).isThrownBy(() -> quizzes().save(article, quiz));

    assertThat(everything(article)).isEqualTo(before);
  }

  /** All items that a save may write. */
  private List<Map<String, AttributeValue>> everything(EditedArticle article) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    items.addAll(
        items(
            content(),
            "MANUSCRIPT#" + article.id(),
            "SLUG#" + slug("tower"),
            "SLUG#" + slug("lighthouse")));
    items.addAll(
        items(
            engagement(),
            EngagementTable.versionPartition(article.id()),
            "SOURCE#" + article.id()));
    return items;
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
