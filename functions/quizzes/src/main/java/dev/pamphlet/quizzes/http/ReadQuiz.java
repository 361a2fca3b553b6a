package dev.pamphlet.quizzes.http;

import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.authoring.EditedQuiz;
import dev.pamphlet.quizzes.authoring.KeepQuizzes;

/** Shows the latest version of a quiz, with its source. */
record ReadQuiz(RequestedQuiz requested) {

  Reply reply(Request request) {
    return reply(requested.quiz(requested.article(request)));
  }

  Reply reply(EditedQuiz quiz) {
    QuizVersion version = requested.latest(quiz);
    KeepQuizzes.Source source = requested.quizzes().source(version.quiz(), version.number());
    return Reply.json(200, json -> EditedQuizJson.quiz(json, quiz, version, source))
        .with("etag", VersionTag.of(version).value());
  }
}
