package dev.pamphlet.quizzes.authoring;

import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.Superseded;
import dev.pamphlet.quizzes.Form;
import dev.pamphlet.quizzes.QuizVersion;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.function.Function;

/** Saves versions of quizzes. */
public final class Saving {

  private final KeepQuizzes quizzes;
  private final ReadQuizSource reader;
  private final Function<QuizVersion, Form> forms;
  private final IdSource ids;
  private final Clock clock;

  /**
   * @param forms makes the form that readers get
   * @param clock with milliseconds, the precision of the API
   */
  public Saving(
      KeepQuizzes quizzes,
      ReadQuizSource reader,
      Function<QuizVersion, Form> forms,
      IdSource ids,
      Clock clock) {
    this.quizzes = quizzes;
    this.reader = reader;
    this.forms = forms;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Saves a source as the next version of the quiz of an article.
   *
   * @param expected the latest version that the editor expects; empty for an article without a quiz
   * @throws dev.pamphlet.markdown.source.MalformedSource when the source has faults
   * @throws NotSaved when the stored state is not the expected one
   * @throws dev.pamphlet.platform.TooLarge when a part of the quiz does not fit into one item
   */
  public Saved save(Slug slug, OptionalInt expected, SourceKind kind, String source) {
    EditedArticle article =
        quizzes.article(slug).orElseThrow(() -> new NotSaved(new NotSaved.Reason.NotThere()));
    if (!article.slug().equals(slug)) {
      throw new NotSaved(new NotSaved.Reason.MovedAway(article.slug()));
    }
    int latest = quizzes.latest(article);
    require(expected, latest);

    QuizText text = reader.read(kind, source, article);
    QuizVersion version = QuizVersion.of(article.id(), latest + 1, text.quiz(), ids);
    SavedQuiz quiz = new SavedQuiz(version, forms.apply(version), kind, source, clock.instant());
    try {
      quizzes.save(article, quiz);
    } catch (Superseded superseded) {
      throw new NotSaved(new NotSaved.Reason.Outdated());
    }
    return new Saved(article, quiz, text.warnings());
  }

  private static void require(OptionalInt expected, int latest) {
    if (expected.isEmpty() && latest > 0) {
      throw new NotSaved(new NotSaved.Reason.AlreadyThere());
    }
    if (expected.isPresent() && (latest == 0 || expected.getAsInt() != latest)) {
      throw new NotSaved(new NotSaved.Reason.Outdated());
    }
  }
}
