package dev.pamphlet.articles.http;

import dev.pamphlet.articles.editing.Sharing;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.http.JsonBody;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;

/** Shares the latest version of an article, which may be a draft. The request has no body. */
record SharePreview(Sharing sharing) {

  Reply reply(Request request) {
    JsonBody.requireNothing(request);
    Slug slug = request.path("slug", Slug::new);

    Sharing.Shared shared = EditReplies.resultOf(() -> sharing.share(slug));

    String href = "/previews/" + shared.token();
    return Reply.json(
            201,
            json ->
                json.object(
                    () -> {
                      json.member("href", href);
                      json.member("version", shared.version());
                      json.member("until", shared.until());
                    }))
        .with("location", href);
  }
}
