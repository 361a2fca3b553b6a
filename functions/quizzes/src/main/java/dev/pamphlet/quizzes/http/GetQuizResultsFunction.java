package dev.pamphlet.quizzes.http;

import dev.pamphlet.content.Slug;
import dev.pamphlet.content.http.SlugReply;
import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.priming.Rehearsal;
import dev.pamphlet.quizzes.FindForm;
import dev.pamphlet.quizzes.Form;
import dev.pamphlet.quizzes.statistics.Everyone;
import dev.pamphlet.quizzes.statistics.ReadTally;
import dev.pamphlet.quizzes.wiring.QuizzesWiring;
import java.util.List;

/**
 * Answers {@code GET /v1/articles/{slug}/quiz/results}: the results of all readers of the present
 * version, from twenty attempts on; by one GetItem and one Query.
 */
public final class GetQuizResultsFunction extends HttpFunction {

  private final FindForm forms;
  private final ReadTally tallies;

  public GetQuizResultsFunction() {
    this(QuizzesWiring.ofProcess());
    startsFromSnapshot();
  }

  GetQuizResultsFunction(QuizzesWiring wiring) {
    this(wiring.forms(), wiring.tallies());
  }

  GetQuizResultsFunction(FindForm forms, ReadTally tallies) {
    this.forms = forms;
    this.tallies = tallies;
  }

  @Override
  public Rehearsal rehearsal() {
    Sample sample = new Sample();
    return new Rehearsal(
        clients -> new GetQuizResultsFunction(new QuizzesWiring(clients)),
        Sample.get("/v1/articles/{slug}/quiz/results"),
        List.of(sample.form(), sample.tally()));
  }

  @Override
  protected Reply reply(Request request) {
    return SlugReply.of(
        "quiz",
        forms.find(request.path("slug", Slug::new)),
        moved -> "/v1/articles/" + moved + "/quiz/results",
        this::results);
  }

  private Reply results(Form form) {
    var everyone = Everyone.of(form.questions().size(), tallies.of(form.quiz(), form.version()));
    return Reply.cacheable(
        json ->
            json.object(
                () -> {
                  json.member("version", form.version());
                  json.member("shownFrom", Everyone.ENOUGH);
                  everyone.ifPresent(
                      shown -> {
                        EveryoneJson.write(json, shown);
                        EveryoneJson.questions(json, shown, form.questions());
                      });
                }));
  }
}
