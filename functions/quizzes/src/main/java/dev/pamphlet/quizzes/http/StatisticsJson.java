package dev.pamphlet.quizzes.http;

import dev.pamphlet.platform.json.JsonWriter;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.statistics.Flag;
import dev.pamphlet.quizzes.statistics.QuestionStatistics;
import dev.pamphlet.quizzes.statistics.Statistics;
import dev.pamphlet.quizzes.statistics.Tally;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Statistics of a version, as members of an object. */
final class StatisticsJson {

  private StatisticsJson() {}

  static void write(JsonWriter json, Statistics statistics, Map<QuizVersion, Tally> versions) {
    json.member("mean", statistics.everyone().mean());
    json.array("histogram", statistics.everyone().histogram(), json::value);
    json.array(
        "questions", statistics.questions(), each -> write(json, statistics, each, versions));
  }

  private static void write(
      JsonWriter json,
      Statistics statistics,
      QuestionStatistics question,
      Map<QuizVersion, Tally> versions) {
    String hash = question.question().hash(statistics.version().text().scoring());
    json.object(
        () -> {
          json.member("name", question.question().question().name());
          json.member("kind", FormJson.kind(question.question().task()));
          json.member("markdown", question.question().question().prompt().markdown());
          json.member("hash", hash);
          json.member("answers", question.answers());
          json.member("facility", question.facility());
          question.discrimination().ifPresent(index -> json.member("discrimination", index));
          marks(json, question);
          json.array("flags", question.flags().stream().map(Flag::text).toList(), json::value);
          Statistics.across(hash, versions)
              .filter(across -> across.versions().size() > 1)
              .ifPresent(across -> json.object("across", () -> write(json, across)));
        });
  }

  private static void marks(JsonWriter json, QuestionStatistics question) {
    List<CountedAnswer> marks = CountedAnswer.of(question.question().task());
    List<Long> hits = question.hits();
    json.array(
        "marks",
        IntStream.range(0, marks.size()).boxed().toList(),
        i ->
            json.object(
                () -> {
                  json.member("text", marks.get(i).text());
                  json.member("right", marks.get(i).right());
                  json.member("answers", hits.get(i));
                }));
  }

  private static void write(JsonWriter json, Statistics.Across across) {
    json.member("attempts", across.attempts());
    json.member("facility", across.facility());
    json.array(
        "versions", across.versions().stream().sorted().toList(), version -> json.value(version));
  }
}
