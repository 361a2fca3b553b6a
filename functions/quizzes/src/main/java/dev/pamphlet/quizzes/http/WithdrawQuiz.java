package dev.pamphlet.quizzes.http;

import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.quizzes.authoring.NotDone;
import dev.pamphlet.quizzes.authoring.Withdrawing;

/** Withdraws a quiz, and answers with its new state. */
record WithdrawQuiz(Withdrawing withdrawing, ReadQuiz read) {

  Reply reply(Request request) {
    Slug slug = request.path("slug", Slug::new);
    int expected = VersionTag.expectedVersion(request);
    try {
      return read.reply(withdrawing.withdraw(slug, expected));
    } catch (NotDone notDone) {
      throw notDone.because(EditProblem.CASES);
    }
  }
}
