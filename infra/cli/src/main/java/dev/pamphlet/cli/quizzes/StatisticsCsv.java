package dev.pamphlet.cli.quizzes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statistics of a quiz as comma-separated values (RFC 4180), with a line for each answer. */
final class StatisticsCsv {

  private static final String LINE_END = "\r\n";

  private static final List<String> HEADER =
      List.of(
          "version",
          "attempts",
          "question",
          "kind",
          "answers",
          "facility",
          "discrimination",
          "flags",
          "answer",
          "right",
          "given");

  private StatisticsCsv() {}

  static String of(JsonNode statistics) {
    StringBuilder csv = new StringBuilder(line(HEADER));
    for (JsonNode question : statistics.path("questions")) {
      for (JsonNode mark : question.path("marks")) {
        csv.append(line(values(statistics, question, mark)));
      }
    }
    return csv.toString();
  }

  private static List<String> values(JsonNode statistics, JsonNode question, JsonNode mark) {
    List<String> flags = new ArrayList<>();
    question.path("flags").forEach(flag -> flags.add(flag.asText()));
    return List.of(
        statistics.path("version").asText(),
        statistics.path("attempts").asText(),
        question.path("name").asText(),
        question.path("kind").asText(),
        question.path("answers").asText(),
        question.path("facility").asText(),
        question.path("discrimination").asText(),
        String.join(" ", flags),
        mark.path("text").asText(),
        mark.path("right").asText(),
        mark.path("answers").asText());
  }

  private static String line(List<String> values) {
    return values.stream().map(StatisticsCsv::quoted).collect(Collectors.joining(",")) + LINE_END;
  }

  private static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
