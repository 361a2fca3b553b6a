package dev.pamphlet.articles.http;

import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.http.JsonBody;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.json.JsonReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives an article another address: {@code {"to": "new-slug"}}. The old one leads there for good.
 */
record MoveArticle(Desk desk) {

  Reply reply(Request request) {
    Slug to = request.json(JsonBody.LIMIT, MoveArticle::read);
    Manuscript before = desk.subject(request);
    desk.manuscripts()
        .find(to)
        .filter(owner -> !owner.id().equals(before.id()))
        .ifPresent(
            owner -> {
              throw Problem.of(
                  ProblemType.CONFLICT, "'" + to + "' belongs to another article, for good.");
            });
    return desk.act(Desk.allowed(() -> Change.move(before, to, desk.now())));
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
        .orElseThrow(() -> Problem.invalidParameter("to", "where the article shall live"));
  }

  private static Slug slug(String text) {
    try {
      return new Slug(text);
    } catch (InvalidValue invalid) {
      throw Problem.invalidParameter("to", invalid.getMessage());
    }
  }
}
