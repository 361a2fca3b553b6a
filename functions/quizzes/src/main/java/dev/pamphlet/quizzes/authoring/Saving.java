package dev.pamphlet.quizzes.authoring;

import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.Superseded;
import dev.pamphlet.quizzes.Form;
import dev.pamphlet.quizzes.QuizVersion;
import java.time.Clock;
import java.util.Optional;
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
   * Saves a source as the next version of the quiz of an article. A save may be repeated if its
   * answer was lost: the same source on the same base is answered with the version that it made,
   * and saves no other.
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
    Optional<SavedQuiz> made = made(article, expected, latest, kind, source);
    if (made.isEmpty()) {
      require(expected, latest);
    }

    QuizText text = reader.read(kind, source, article);
    if (made.isPresent()) {
      return new Saved(article, made.get(), text.warnings());
    }
    QuizVersion version = QuizVersion.of(article.id(), latest + 1, text.quiz(), ids);
    SavedQuiz quiz = new SavedQuiz(version, forms.apply(version), kind, source, clock.instant());
    try {
      quizzes.save(article, quiz);
      return new Saved(article, quiz, text.warnings());
    } catch (Superseded superseded) {
      // By the same save, it may be, whose sender gave up waiting and sent it again.
      return made(article, expected, quizzes.latest(article), kind, source)
          .map(same -> new Saved(article, same, text.warnings()))
          .orElseThrow(() -> new NotSaved(new NotSaved.Reason.Outdated()));
    }
  }

  /** The latest version, if this very save made it. */
  private Optional<SavedQuiz> made(
      EditedArticle article, OptionalInt expected, int latest, SourceKind kind, String source) {
    boolean unknown = expected.isPresent() && expected.getAsInt() == 0;
    if (unknown || latest == 0 || latest != expected.orElse(0) + 1) {
      return Optional.empty();
    }
    KeepQuizzes.Source stored = quizzes.source(article.id(), latest);
    return stored.kind() == kind && stored.text().equals(source)
        ? quizzes
            .find(article.id(), latest)
            .map(
                version ->
                    new SavedQuiz(version, forms.apply(version), kind, source, stored.savedAt()))
        : Optional.empty();
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
