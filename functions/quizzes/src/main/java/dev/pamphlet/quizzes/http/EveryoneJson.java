package dev.pamphlet.quizzes.http;

import dev.pamphlet.platform.json.JsonWriter;
import dev.pamphlet.quizzes.statistics.Everyone;
import java.util.List;
import java.util.stream.IntStream;

/** The results of all readers, as members of an object. */
final class EveryoneJson {

  private static final int BIN = 10;

  private EveryoneJson() {}

  static void write(JsonWriter json, Everyone everyone) {
    json.member("attempts", everyone.attempts());
    json.member("mean", everyone.mean());
    List<Long> bins = everyone.histogram();
    json.array(
        "histogram",
        IntStream.range(0, bins.size()).boxed().toList(),
        bin ->
            json.object(
                () -> {
                  json.member("from", bin * BIN);
                  json.member("to", bin == bins.size() - 1 ? 100 : bin * BIN + BIN - 1);
                  json.member("attempts", bins.get(bin));
                }));
  }

  static void questions(JsonWriter json, Everyone everyone, List<String> ids) {
    json.array(
        "questions",
        IntStream.range(0, ids.size()).boxed().toList(),
        i ->
            json.object(
                () -> {
                  json.member("id", ids.get(i));
                  json.member("facility", everyone.facility(i));
                }));
  }
}
