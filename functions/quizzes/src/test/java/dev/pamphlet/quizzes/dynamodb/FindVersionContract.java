package dev.pamphlet.quizzes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.content.SectionId;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.quizzes.Band;
import dev.pamphlet.quizzes.FindVersion;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.Quiz;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.Quizzes;
import dev.pamphlet.quizzes.Reference;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Scoring;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.Weight;
import dev.pamphlet.testing.Eventually;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of {@link FindVersion}. */
abstract class FindVersionContract extends StoreContract {

  FindVersionContract(StoreUnderTest store) {
    super(store);
  }

  @Test
  void aVersionThatWasNotSavedIsNotFound() {
    create(slug("tower"), true);
    QuizVersion saved = saveQuiz(slug("tower"), 1).version();

    assertThat(versions().find(saved.quiz(), 2)).isEmpty();
    assertThat(versions().find(new QuizId(newId()), 1)).isEmpty();
  }

  @Test
  void aQuizWithAQuestionOfEveryKindIsReadAsItWasSaved() {
    create(slug("tower"), true);

    QuizVersion saved = saveQuiz(slug("tower"), 1).version();

    Eventually.holds(
        () -> assertThat(versions().find(saved.quiz(), saved.number())).contains(saved));
  }

  /** With feedback, weights, bands, explanations, sections to see, and options that stay last. */
  @ParameterizedTest
  @EnumSource(Scoring.class)
  void aQuizWithEverythingInItIsReadAsItWasSaved(Scoring scoring) {
    create(slug("tower"), true);
    QuizVersion version =
        QuizVersion.of(edited(slug("tower")).id(), 1, everything(scoring), IdSource.random());

    quizzes().save(edited(slug("tower")), saved(version));

    Eventually.holds(() -> assertThat(versions().find(version.quiz(), 1)).contains(version));
  }

  @Test
  void aMinimalQuizIsReadAsItWasSaved() {
    create(slug("tower"), true);
    Quiz least =
        new Quiz(
            "T",
            Scoring.EXACT,
            OptionalInt.empty(),
            List.of(),
            List.of(Quizzes.question("q", Quizzes.number("-1E+3", "0.10"))));
    QuizVersion version = QuizVersion.of(edited(slug("tower")).id(), 1, least, IdSource.random());

    quizzes().save(edited(slug("tower")), saved(version));

    Eventually.holds(() -> assertThat(versions().find(version.quiz(), 1)).contains(version));
  }

  @Test
  void everyVersionStaysAsItWasSaved() {
    create(slug("tower"), true);
    QuizVersion first = saveQuiz(slug("tower"), 1).version();
    QuizVersion second = saveQuiz(slug("tower"), 2).version();

    Eventually.holds(
        () -> {
          assertThat(versions().find(first.quiz(), 1)).contains(first);
          assertThat(versions().find(first.quiz(), 2)).contains(second);
        });
  }

  private static Quiz everything(Scoring scoring) {
    return new Quiz(
        "Prüfe dich \"🗼\"",
        scoring,
        OptionalInt.of(0),
        List.of(new Band(0, "Lies weiter."), new Band(90, "灯台!")),
        List.of(
            question(
                "choice",
                new Task.Choice(
                    false,
                    List.of(
                        new Task.Option(text("a"), Weight.FULL, false, Optional.of(text("Yes."))),
                        new Task.Option(text("b"), weight("33.33333"), false, Optional.empty()),
                        new Task.Option(text("c"), weight("-100"), true, Optional.empty())))),
            question(
                "several",
                new Task.Choice(
                    true,
                    List.of(
                        new Task.Option(text("a"), weight("50"), true, Optional.empty()),
                        new Task.Option(
                            text("b"), weight("50"), false, Optional.of(text("Too.")))))),
            question(
                "number",
                new Task.Numeric(
                    List.of(
                        new Task.Range(
                            new BigDecimal("-1E+9"),
                            new BigDecimal("3.50"),
                            Weight.FULL,
                            Optional.of(text("Near."))),
                        new Task.Range(
                            new BigDecimal("4"),
                            new BigDecimal("4"),
                            weight("0.5"),
                            Optional.empty())))),
            question(
                "text",
                new Task.ShortText(
                    List.of(
                        new Task.Phrase(
                            List.of("Öl", "oil \"|\""),
                            true,
                            Weight.FULL,
                            Optional.of(text("Oh."))),
                        new Task.Phrase(List.of("fat"), false, weight("20"), Optional.empty())))),
            question("ordering", new Task.Ordering(List.of(text("z"), text("m"), text("a")))),
            question(
                "matching",
                new Task.Matching(
                    List.of(
                        new Task.Pair(text("l2"), text("r")), new Task.Pair(text("l1"), text("r"))),
                    List.of(text("decoy"), text("another"))))));
  }

  private static Question question(String name, Task task) {
    return new Question(
        name,
        text("What of " + name + "?"),
        Optional.of(new Reference(new SectionId("lamp"), "The lamp 🗼")),
        Optional.of(text("Because of " + name + ".")),
        task);
  }

  /** A text whose HTML differs from its Markdown. */
  private static RichText text(String text) {
    return new RichText("*" + text + "*", "<p><em>" + text + "</em></p>");
  }

  private static Weight weight(String percent) {
    return Weight.ofPercent(new BigDecimal(percent));
  }
}
