package dev.pamphlet.quizzes.http;

import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.priming.Rehearsal;
import dev.pamphlet.quizzes.FindVersion;
import dev.pamphlet.quizzes.attempts.AttemptId;
import dev.pamphlet.quizzes.attempts.AttemptResult;
import dev.pamphlet.quizzes.attempts.FindAttempt;
import dev.pamphlet.quizzes.attempts.Reviewing;
import dev.pamphlet.quizzes.statistics.ReadTally;
import dev.pamphlet.quizzes.wiring.QuizzesWiring;
import java.util.List;

/**
 * Answers {@code GET /v1/quiz-attempts/{attempt}}: the graded attempt and the results of all
 * readers. Anybody who has the address may see them, and nobody can guess the address. It takes two
 * GetItems and one Query.
 */
public final class GetAttemptFunction extends HttpFunction {

  private final Reviewing reviewing;

  public GetAttemptFunction() {
    this(QuizzesWiring.ofProcess());
    startsFromSnapshot();
  }

  GetAttemptFunction(QuizzesWiring wiring) {
    this(wiring.attempts(), wiring.versions(), wiring.tallies());
  }

  GetAttemptFunction(FindAttempt attempts, FindVersion versions, ReadTally tallies) {
    this.reviewing = new Reviewing(attempts, versions, tallies);
  }

  @Override
  public Rehearsal rehearsal() {
    Sample sample = new Sample();
    return new Rehearsal(
        clients -> new GetAttemptFunction(new QuizzesWiring(clients)),
        sample.getAttempt("/v1/quiz-attempts/{attempt}"),
        List.of(sample.attempt(), sample.version(), sample.tally()));
  }

  @Override
  protected Reply reply(Request request) {
    AttemptResult result =
        reviewing
            .review(request.path("attempt", AttemptId::new))
            .orElseThrow(() -> Problem.notFound("attempt"));
    return Reply.json(
        200,
        json ->
            json.object(
                () -> {
                  AttemptJson.write(json, result.attempt(), result.graded());
                  result
                      .everyone()
                      .ifPresent(
                          shown ->
                              json.object(
                                  "everyone",
                                  () -> {
                                    EveryoneJson.write(json, shown);
                                    json.member(
                                        "betterThan", shown.betterThan(result.graded().percent()));
                                  }));
                }));
  }
}
