package dev.pamphlet.articles.http;

import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.editing.Expected;
import dev.pamphlet.articles.editing.Withdrawing;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.http.JsonBody;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;

/** Withdraws an article, or cancels its scheduled publication. The request has no body. */
record WithdrawArticle(Withdrawing withdrawing) {

  Reply reply(Request request) {
    JsonBody.requireNothing(request);
    Expected.Version expected = VersionTag.expectedVersion(request);
    Slug slug = request.path("slug", Slug::new);

    Manuscript after = EditReplies.resultOf(() -> withdrawing.withdraw(slug, expected));

    return EditReplies.state(after);
  }
}
