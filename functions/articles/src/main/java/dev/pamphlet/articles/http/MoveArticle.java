package dev.pamphlet.articles.http;

import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.editing.Expected;
import dev.pamphlet.articles.editing.Moving;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.http.JsonBody;
import dev.pamphlet.platform.http.Parameter;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.json.JsonReader;

/** Moves an article to another address: {@code {"to": "new-slug"}}. */
record MoveArticle(Moving moving) {

  private static final String TO = "to";

  Reply reply(Request request) {
    Slug to = Parameter.of(TO, JsonBody.only(request, TO, JsonReader::text), Slug::new);
    Expected.Version expected = VersionTag.expectedVersion(request);
    Slug from = request.path("slug", Slug::new);

    Manuscript after = EditReplies.resultOf(() -> moving.move(from, expected, to));

    return EditReplies.state(after);
  }
}
