package dev.pamphlet.articles.http;

import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.editing.Expected;
import dev.pamphlet.articles.editing.Publishing;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;

/** Publishes the latest version of an article, at once or at the time that the body names. */
record PublishArticle(Publishing publishing) {

  Reply reply(Request request) {
    PublishOrder order = PublishOrder.of(request);
    Expected.Version expected = VersionTag.expectedVersion(request);
    Slug slug = request.path("slug", Slug::new);

    Manuscript after =
        EditReplies.resultOf(
            () ->
                order
                    .at()
                    .map(at -> publishing.schedule(slug, expected, at, order.announce()))
                    .orElseGet(() -> publishing.publish(slug, expected, order.announce())));

    return EditReplies.state(after);
  }
}
