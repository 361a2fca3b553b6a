package dev.pamphlet.articles.http;

import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.editing.Expected;
import dev.pamphlet.articles.editing.Moving;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.http.JsonBody;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.json.JsonReader;
import java.util.ArrayList;
import java.util.List;

/** Moves an article to another address: {@code {"to": "new-slug"}}. */
record MoveArticle(Moving moving) {

  Reply reply(Request request) {
    Slug to = request.json(JsonBody.LIMIT, MoveArticle::read);
    Expected.Version expected = VersionTag.expectedVersion(request);
    Slug from = request.path("slug", Slug::new);

    Manuscript after = EditReplies.resultOf(() -> moving.move(from, expected, to));

    return EditReplies.state(after);
  }

  private static Slug read(JsonReader json) {
    List<Slug> to = new ArrayList<>();
    json.object(
        name -> {
          if (!name.equals("to")) {
            throw JsonBody.unknown(name);
          }
          to.add(slug(json.text()));
        });
    return to.stream()
        .findFirst()
        .orElseThrow(() -> Problem.invalidParameter("to", "it is missing"));
  }

  private static Slug slug(String text) {
    try {
      return new Slug(text);
    } catch (InvalidValue invalid) {
      throw Problem.invalidParameter("to", invalid);
    }
  }
}
