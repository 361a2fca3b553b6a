package dev.pamphlet.site.http;

import dev.pamphlet.content.Slug;
import dev.pamphlet.content.http.SlugReply;
import dev.pamphlet.platform.http.Origin;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.quizzes.FindForm;
import dev.pamphlet.site.templates.JtequizGenerated;
import java.util.List;

/**
 * The page of a quiz, by one GetItem. Its form is posted to the function that grades, so this one
 * needs no rights for that.
 */
final class Quizzes {

  private final FindForm forms;

  Quizzes(FindForm forms) {
    this.forms = forms;
  }

  Reply quiz(Site site, Origin origin, Slug slug) {
    return SlugReply.of(
        "quiz",
        forms.find(slug),
        to -> "/" + to + "/quiz",
        form -> {
          QuizPage page = QuizPage.of(site, slug, form.document());
          String path = "/" + slug + "/quiz";
          Head head =
              Head.of(page.title(), page.scope(), origin.absolute(path))
                  .with(
                      List.of(
                          new Head.Alternate(
                              "application/json", page.title(), "/v1/articles" + path)));
          return site.page(page.title(), head, html -> JtequizGenerated.render(html, null, page))
              .cacheable();
        });
  }
}
