package dev.pamphlet.quizzes.authoring;

import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.Superseded;
import dev.pamphlet.quizzes.Form;
import dev.pamphlet.quizzes.QuizId;
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
   * @throws NotDone when the stored state is not the expected one
   * @throws dev.pamphlet.platform.TooLarge when a part of the quiz does not fit into one item
   */
  public Saved save(Slug slug, OptionalInt expected, SourceKind kind, String source) {
    EditedArticle article = new GuardedQuizzes(quizzes).livingAt(slug);
    Optional<EditedQuiz> before = quizzes.quiz(article);
    int latest = before.map(EditedQuiz::version).orElse(0);
    Optional<SavedQuiz> made = made(before, expected, kind, source);
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
      // Perhaps by the same save: its sender may have given up waiting and sent it again.
      return made(quizzes.quiz(article), expected, kind, source)
          .map(same -> new Saved(article, same, text.warnings()))
          .orElseThrow(() -> new NotDone(new NotDone.Reason.Outdated()));
    }
  }

  /** The latest version, if this same save made it and nobody has withdrawn it since. */
  private Optional<SavedQuiz> made(
      Optional<EditedQuiz> quiz, OptionalInt expected, SourceKind kind, String source) {
    boolean unknown = expected.isPresent() && expected.getAsInt() == 0;
    return unknown
        ? Optional.empty()
        : quiz.filter(latest -> latest.withdrawnAt().isEmpty())
            .filter(latest -> latest.version() == expected.orElse(0) + 1)
            .flatMap(latest -> saved(latest.article().id(), latest.version(), kind, source));
  }

  /** A version, if it was saved from this source. */
  private Optional<SavedQuiz> saved(QuizId quiz, int number, SourceKind kind, String source) {
    KeepQuizzes.Source stored = quizzes.source(quiz, number);
    return stored.kind() == kind && stored.text().equals(source)
        ? quizzes
            .find(quiz, number)
            .map(
                version ->
                    new SavedQuiz(version, forms.apply(version), kind, source, stored.savedAt()))
        : Optional.empty();
  }

  private static void require(OptionalInt expected, int latest) {
    if (expected.isEmpty() && latest > 0) {
      throw new NotDone(new NotDone.Reason.AlreadyThere());
    }
    if (expected.isPresent() && (latest == 0 || expected.getAsInt() != latest)) {
      throw new NotDone(new NotDone.Reason.Outdated());
    }
  }
}
