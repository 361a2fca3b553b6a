package dev.pamphlet.quizzes.http;

import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.authoring.EditedArticle;
import dev.pamphlet.quizzes.statistics.CompareVersions;
import dev.pamphlet.quizzes.statistics.Statistics;
import dev.pamphlet.quizzes.statistics.Tally;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Shows the statistics of a version's questions, from thirty attempts on, also across versions. */
record ReadStatistics(RequestedQuiz requested, CompareVersions compare) {

  private static final int HIGHEST = 999_999;

  Reply reply(Request request) {
    OptionalInt asked = request.queryNumber("version", 1, HIGHEST);
    EditedArticle article = requested.article(request);
    QuizVersion latest = requested.latest(requested.quiz(article));
    QuizVersion version = asked.isEmpty() ? latest : requested.version(article, asked.getAsInt());
    Map<QuizVersion, Tally> versions = compare.tallies(version);
    Tally tally = versions.get(version);
    Optional<Statistics> statistics = Statistics.of(version, tally);
    return Reply.json(
        200,
        json ->
            json.object(
                () -> {
                  json.member("version", version.number());
                  json.member("title", version.text().title());
                  json.member("attempts", tally.attempts());
                  json.member("shownFrom", Statistics.ENOUGH);
                  statistics.ifPresent(shown -> StatisticsJson.write(json, shown, versions));
                }));
  }
}
