package dev.pamphlet.quizzes.http;

import dev.pamphlet.content.Slug;
import dev.pamphlet.markdown.http.SourceProblems;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.TooLarge;
import dev.pamphlet.platform.http.Precondition;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.authoring.EditedArticle;
import dev.pamphlet.quizzes.authoring.KeepQuizzes;
import dev.pamphlet.quizzes.authoring.QuizLimits;
import dev.pamphlet.quizzes.authoring.QuizText;
import dev.pamphlet.quizzes.authoring.SavedQuiz;
import dev.pamphlet.quizzes.authoring.SourceKind;
import dev.pamphlet.quizzes.gift.GiftReader;
import dev.pamphlet.quizzes.markdown.QuizReader;
import dev.pamphlet.quizzes.markdown.SectionTitles;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Saves a version of a quiz, from {@code quiz.md} or {@code quiz.gift}. */
final class SaveQuiz {

  private final Desk desk;
  private final Clock clock;
  private final IdSource ids;
  private final QuizReader markdown = new QuizReader();
  private final GiftReader gift = new GiftReader();

  SaveQuiz(Desk desk, Clock clock, IdSource ids) {
    this.desk = desk;
    this.clock = clock;
    this.ids = ids;
  }

  Reply reply(Request request) {
    Slug slug = request.path("slug", Slug::new);
    Precondition precondition = Precondition.of(request);
    SourceKind kind = kind(request);
    String source = request.text(kind.mediaType(), QuizLimits.MAX_SOURCE);
    EditedArticle article = desk.article(request);
    requireHere(article, slug);
    int latest = desk.quizzes().latest(article);
    check(precondition, latest);

    QuizText text = read(kind, source, article);
    QuizVersion version = QuizVersion.of(article.id(), latest + 1, text.quiz(), ids);
    SavedQuiz saved = new SavedQuiz(version, FormJson.of(version), kind, source, clock.instant());
    save(article, saved);
    return Reply.json(
            latest == 0 ? 201 : 200,
            json -> EditorJson.saved(json, article, saved, text.warnings()))
        .with("etag", Desk.tagOf(version.number()).value());
  }

  private static SourceKind kind(Request request) {
    return Stream.of(SourceKind.values())
        .filter(kind -> request.isOf(kind.mediaType()))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Send a quiz.md as text/markdown, a quiz.gift as text/x-gift, in UTF-8.",
                    List.of(new Problem.Invalid("content-type", "text/markdown or text/x-gift"))));
  }

  private QuizText read(SourceKind kind, String source, EditedArticle article) {
    return SourceProblems.readable(
        "quiz",
        () ->
            kind == SourceKind.GIFT
                ? gift.read(source)
                : markdown.read(source, SectionTitles.of(article.sections())));
  }

  private void save(EditedArticle article, SavedQuiz quiz) {
    try {
      desk.quizzes().save(article, quiz);
    } catch (KeepQuizzes.Superseded superseded) {
      throw outdated();
    } catch (TooLarge tooLarge) {
      throw Problem.of(ProblemType.REFUSED, "It is too large: " + tooLarge.getMessage() + ".");
    }
  }

  /** Whoever writes to an address that the article left may not know that it did. */
  private static void requireHere(EditedArticle article, Slug slug) {
    if (!article.slug().equals(slug)) {
      throw Problem.of(
          ProblemType.CONFLICT, "The article that was here lives at '" + article.slug() + "' now.");
    }
  }

  private static void check(Precondition precondition, int latest) {
    if (precondition instanceof Precondition.Unchanged unchanged) {
      if (latest == 0 || !Desk.tagOf(latest).equals(unchanged.tag())) {
        throw outdated();
      }
    } else if (latest > 0) {
      throw Problem.of(
          ProblemType.PRECONDITION_FAILED,
          "The article has a quiz already; revise it with 'If-Match' and its ETag.");
    }
  }

  private static Problem outdated() {
    return Problem.of(
        ProblemType.PRECONDITION_FAILED,
        "The quiz or its article was changed by somebody else since; get it, and start from what"
            + " is there now.");
  }
}
