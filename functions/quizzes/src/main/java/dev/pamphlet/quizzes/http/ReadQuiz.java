package dev.pamphlet.quizzes.http;

import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.authoring.EditedArticle;
import dev.pamphlet.quizzes.authoring.KeepQuizzes;

/** Shows the latest version of a quiz, with its source. */
record ReadQuiz(Desk desk) {

  Reply reply(Request request) {
    EditedArticle article = desk.article(request);
    QuizVersion version = desk.latest(article);
    KeepQuizzes.Source source = desk.quizzes().source(version.quiz(), version.number());
    return Reply.json(200, json -> EditorJson.quiz(json, article, version, source))
        .with("etag", Desk.tagOf(version.number()).value());
  }
}
