package dev.pamphlet.quizzes.http;

import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.authoring.EditedArticle;
import dev.pamphlet.quizzes.authoring.KeepQuizzes;

/** Shows the latest version of a quiz, with its source. */
record ReadQuiz(RequestedQuiz requested) {

  Reply reply(Request request) {
    EditedArticle article = requested.article(request);
    QuizVersion version = requested.latest(article);
    KeepQuizzes.Source source = requested.quizzes().source(version.quiz(), version.number());
    return Reply.json(200, json -> EditedQuizJson.quiz(json, article, version, source))
        .with("etag", VersionTag.of(version).value());
  }
}
