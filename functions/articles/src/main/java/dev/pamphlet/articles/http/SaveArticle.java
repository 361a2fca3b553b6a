package dev.pamphlet.articles.http;

import dev.pamphlet.articles.editing.Expected;
import dev.pamphlet.articles.editing.Saved;
import dev.pamphlet.articles.editing.Saving;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;

/**
 * Saves the Markdown of an article. {@code If-None-Match: *} creates it, {@code If-Match} revises
 * it; an article whose folder was renamed takes either.
 */
record SaveArticle(Saving saving) {

  private static final String MARKDOWN = "text/markdown";
  private static final int LARGEST_SOURCE = 1_000_000;

  Reply reply(Request request) {
    Slug slug = request.path("slug", Slug::new);
    Expected expected = VersionTag.expected(request);
    String source = request.text(MARKDOWN, LARGEST_SOURCE);

    Saved saved = EditReplies.resultOf(() -> saving.save(slug, expected, source));

    return Reply.json(saved.created() ? 201 : 200, json -> ManuscriptJson.saved(json, saved))
        .with("etag", VersionTag.of(saved.manuscript()).value());
  }
}
