package dev.pamphlet.quizzes.http;

import dev.pamphlet.content.Slug;
import dev.pamphlet.content.http.SlugReply;
import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.priming.Rehearsal;
import dev.pamphlet.quizzes.FindForm;
import dev.pamphlet.quizzes.wiring.QuizzesWiring;
import java.util.List;

/**
 * Answers {@code GET /v1/articles/{slug}/quiz}: the questions, without anything that reveals an
 * answer, by one GetItem. The document was rendered when the quiz was saved.
 */
public final class GetQuizFunction extends HttpFunction {

  private final FindForm forms;

  public GetQuizFunction() {
    this(QuizzesWiring.ofProcess().forms());
    startsFromSnapshot();
  }

  GetQuizFunction(FindForm forms) {
    this.forms = forms;
  }

  @Override
  public Rehearsal rehearsal() {
    Sample sample = new Sample();
    return new Rehearsal(
        clients -> new GetQuizFunction(new QuizzesWiring(clients).forms()),
        Sample.get("/v1/articles/{slug}/quiz"),
        List.of(sample.form()));
  }

  @Override
  protected Reply reply(Request request) {
    return SlugReply.of(
        "quiz",
        forms.find(request.path("slug", Slug::new)),
        moved -> "/v1/articles/" + moved + "/quiz",
        form -> Reply.cacheable(form.document()));
  }
}
