package dev.pamphlet.quizzes.http;

import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.authoring.EditedArticle;
import dev.pamphlet.quizzes.statistics.ReadTally;
import dev.pamphlet.quizzes.statistics.Statistics;
import dev.pamphlet.quizzes.statistics.Tally;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Tells how the questions of a version were answered, from thirty attempts on, and what other
 * versions add to that: the latest twenty are looked at.
 */
record ReadStatistics(Desk desk, ReadTally tallies) {

  private static final int VERSIONS = 20;
  private static final int HIGHEST = 999_999;

  Reply reply(Request request) {
    OptionalInt asked = request.queryNumber("version", 1, HIGHEST);
    EditedArticle article = desk.article(request);
    QuizVersion latest = desk.latest(article);
    QuizVersion version =
        asked.isEmpty()
            ? latest
            : desk.quizzes()
                .find(article.id(), asked.getAsInt())
                .orElseThrow(() -> Problem.notFound("version"));
    Map<QuizVersion, Tally> versions = new LinkedHashMap<>();
    for (QuizVersion each : desk.quizzes().versions(article.id(), VERSIONS)) {
      versions.put(each, tallies.of(each.quiz(), each.number()));
    }
    Tally tally =
        versions.computeIfAbsent(version, older -> tallies.of(older.quiz(), older.number()));
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
