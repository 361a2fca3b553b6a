package dev.pamphlet.quizzes.http;

import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.quizzes.FindForm;
import java.util.List;

/**
 * Answers {@code GET /v1/articles/{slug}/quiz}: the questions, and nothing that betrays an answer,
 * by one GetItem. The document is the one that was written when the quiz was saved.
 */
public final class GetQuizFunction extends HttpFunction {

  private final Readers readers;

  public GetQuizFunction() {
    this(Production.ofProcess());
  }

  GetQuizFunction(Production production) {
    this(production.forms());
    rehearse(
        production.rehearsal(
            () -> Sample.get("/v1/articles/{slug}/quiz"), () -> List.of(new Sample().form())));
  }

  GetQuizFunction(FindForm forms) {
    this.readers = new Readers(forms);
  }

  @Override
  protected Reply reply(Request request) {
    return readers.of(
        request.path("slug", Slug::new),
        moved -> "/v1/articles/" + moved + "/quiz",
        form -> Reply.cacheable(form.document()));
  }
}
