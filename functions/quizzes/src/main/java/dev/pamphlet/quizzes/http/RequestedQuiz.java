package dev.pamphlet.quizzes.http;

import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.authoring.EditedArticle;
import dev.pamphlet.quizzes.authoring.EditedQuiz;
import dev.pamphlet.quizzes.authoring.KeepQuizzes;

/** Finds the article and the quiz that an editor requests, or throws the problem 404. */
record RequestedQuiz(KeepQuizzes quizzes) {

  /** The article that a request names, by its present address or a former one. */
  EditedArticle article(Request request) {
    return quizzes
        .article(request.path("slug", Slug::new))
        .orElseThrow(() -> Problem.notFound("article"));
  }

  /** The quiz of an article, which may be withdrawn. */
  EditedQuiz quiz(EditedArticle article) {
    return quizzes.quiz(article).orElseThrow(() -> Problem.notFound("quiz"));
  }

  /** The latest version of a quiz. */
  QuizVersion latest(EditedQuiz quiz) {
    return quizzes
        .find(quiz.article().id(), quiz.version())
        .orElseThrow(() -> new IllegalStateException("A version of a quiz is missing."));
  }

  /** A version of an article's quiz. */
  QuizVersion version(EditedArticle article, int number) {
    return quizzes.find(article.id(), number).orElseThrow(() -> Problem.notFound("version"));
  }
}
