package dev.pamphlet.articles.http;

import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Standing;
import dev.pamphlet.platform.http.JsonBody;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;

/** Takes an article back from its readers, and a publication to come from the schedule. */
record WithdrawArticle(Desk desk) {

  Reply reply(Request request) {
    JsonBody.requireNothing(request);
    Manuscript before = desk.subject(request);
    if (before.standing().canBeWithdrawn()) {
      return desk.act(Change.withdraw(before, desk.now()));
    }
    if (before.standing().status() == Standing.Status.WITHDRAWN) {
      return Desk.state(before);
    }
    throw Problem.of(
        ProblemType.CONFLICT, "The article is a draft: nothing of it is public, or will be.");
  }
}
