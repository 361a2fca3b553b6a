package dev.pamphlet.quizzes.http;

import dev.pamphlet.content.Slug;
import dev.pamphlet.markdown.http.SourceProblems;
import dev.pamphlet.platform.TooLarge;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.quizzes.authoring.NotDone;
import dev.pamphlet.quizzes.authoring.QuizLimits;
import dev.pamphlet.quizzes.authoring.Saved;
import dev.pamphlet.quizzes.authoring.Saving;
import dev.pamphlet.quizzes.authoring.SourceKind;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Saves a version of a quiz, from {@code quiz.md} or {@code quiz.gift}. */
record SaveQuiz(Saving saving) {

  Reply reply(Request request) {
    Slug slug = request.path("slug", Slug::new);
    OptionalInt expected = VersionTag.expected(request);
    SourceKind kind = kind(request);
    String source = request.text(kind.mediaType(), QuizLimits.MAX_SOURCE);

    Saved saved = save(slug, expected, kind, source);

    return Reply.json(saved.created() ? 201 : 200, json -> EditedQuizJson.saved(json, saved))
        .with("etag", VersionTag.of(saved.quiz().version()).value());
  }

  private Saved save(Slug slug, OptionalInt expected, SourceKind kind, String source) {
    try {
      return SourceProblems.readable("quiz", () -> saving.save(slug, expected, kind, source));
    } catch (NotDone notDone) {
      throw notDone.because(EditProblem.CASES);
    } catch (TooLarge tooLarge) {
      throw Problem.of(ProblemType.REFUSED, "It is too large: " + tooLarge.getMessage() + ".");
    }
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
}
