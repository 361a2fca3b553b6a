package dev.pamphlet.quizzes.http;

import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.http.ETag;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.authoring.EditedArticle;
import dev.pamphlet.quizzes.authoring.KeepQuizzes;

/** What the acts of an editor have in common: finding the article and the quiz that they mean. */
record Desk(KeepQuizzes quizzes) {

  /** The article that a request names, by its present address or a former one. */
  EditedArticle article(Request request) {
    return quizzes
        .article(request.path("slug", Slug::new))
        .orElseThrow(() -> Problem.notFound("article"));
  }

  /** The latest version of an article's quiz. */
  QuizVersion latest(EditedArticle article) {
    int latest = quizzes.latest(article);
    if (latest == 0) {
      throw Problem.notFound("quiz");
    }
    return version(article.id(), latest);
  }

  QuizVersion version(QuizId quiz, int number) {
    return quizzes
        .find(quiz, number)
        .orElseThrow(() -> new IllegalStateException("A version of a quiz is missing."));
  }

  static ETag tagOf(int version) {
    return ETag.of(Integer.toString(version));
  }
}
