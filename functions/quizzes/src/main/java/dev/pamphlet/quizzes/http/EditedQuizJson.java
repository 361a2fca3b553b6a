package dev.pamphlet.quizzes.http;

import dev.pamphlet.markdown.http.SourceProblems;
import dev.pamphlet.platform.json.JsonWriter;
import dev.pamphlet.quizzes.IdentifiedQuestion;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.authoring.EditedQuiz;
import dev.pamphlet.quizzes.authoring.KeepQuizzes;
import dev.pamphlet.quizzes.authoring.Saved;
import dev.pamphlet.quizzes.authoring.SavedQuiz;
import dev.pamphlet.quizzes.authoring.SourceKind;
import java.time.Instant;
import java.util.Optional;

/** Quizzes in JSON, for editors. */
final class EditedQuizJson {

  private EditedQuizJson() {}

  static void saved(JsonWriter json, Saved saved) {
    SavedQuiz quiz = saved.quiz();
    json.object(
        () -> {
          members(json, edited(saved), quiz.version(), quiz.kind(), quiz.savedAt());
          SourceProblems.warnings(json, saved.warnings());
        });
  }

  private static EditedQuiz edited(Saved saved) {
    return new EditedQuiz(saved.article(), saved.quiz().version().number(), Optional.empty());
  }

  static void quiz(
      JsonWriter json, EditedQuiz quiz, QuizVersion version, KeepQuizzes.Source source) {
    json.object(
        () -> {
          members(json, quiz, version, source.kind(), source.savedAt());
          json.member("source", source.text());
        });
  }

  private static void members(
      JsonWriter json, EditedQuiz quiz, QuizVersion version, SourceKind kind, Instant savedAt) {
    json.member("slug", quiz.article().slug().value());
    json.member("title", version.text().title());
    json.member("version", version.number());
    json.member("public", quiz.isPublic());
    quiz.withdrawnAt().ifPresent(at -> json.member("withdrawnAt", at));
    json.member("savedAt", savedAt);
    json.member("mediaType", kind.mediaType());
    json.array("questions", version.questions(), question -> write(json, version, question));
  }

  private static void write(JsonWriter json, QuizVersion version, IdentifiedQuestion question) {
    json.object(
        () -> {
          json.member("name", question.question().name());
          json.member("kind", FormJson.kind(question.task()));
          json.member("hash", question.hash(version.text().scoring()));
        });
  }
}
