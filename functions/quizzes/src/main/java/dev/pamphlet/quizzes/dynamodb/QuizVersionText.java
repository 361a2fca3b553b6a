package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.platform.json.JsonWriter;
import dev.pamphlet.quizzes.Band;
import dev.pamphlet.quizzes.IdentifiedQuestion;
import dev.pamphlet.quizzes.Quiz;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.Scoring;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The text of a version as it is stored: one JSON object, compressed. */
final class QuizVersionText {

  private String seed;
  private String title;
  private Scoring scoring;
  private OptionalInt pass = OptionalInt.empty();
  private List<Band> bands = List.of();
  private List<IdentifiedQuestion> questions = List.of();

  private QuizVersionText() {}

  static byte[] write(QuizVersion version) {
    Quiz quiz = version.text();
    return JsonWriter.document(
        json ->
            json.object(
                () -> {
                  json.member("seed", version.seed());
                  json.member("title", quiz.title());
                  json.member("scoring", quiz.scoring().text());
                  quiz.pass().ifPresent(pass -> json.member("pass", pass));
                  json.array("bands", quiz.bands(), band -> write(json, band));
                  json.array(
                      "questions",
                      version.questions(),
                      question -> QuestionText.write(json, question));
                }));
  }

  private static void write(JsonWriter json, Band band) {
    json.object(
        () -> {
          json.member("from", band.from());
          json.member("text", band.text());
        });
  }

  static QuizVersion read(QuizId quiz, int number, byte[] text) {
    JsonReader json = JsonReader.of(text);
    QuizVersionText version = new QuizVersionText();
    while (json.nextMember()) {
      switch (json.name()) {
        case "seed" -> version.seed = json.text();
        case "title" -> version.title = json.text();
        case "scoring" -> version.scoring = Scoring.valueOf(json.text().toUpperCase(Locale.ROOT));
        case "pass" -> version.pass = OptionalInt.of(json.integer());
        case "bands" -> version.bands = json.list(() -> band(json));
        case "questions" -> version.questions = json.list(() -> QuestionText.read(json));
        default -> json.skip();
      }
    }
    json.end();
    return version.version(quiz, number);
  }

  private QuizVersion version(QuizId quiz, int number) {
    return new QuizVersion(
        quiz,
        number,
        seed,
        new Quiz(
            title,
            scoring,
            pass,
            bands,
            questions.stream().map(IdentifiedQuestion::question).toList()),
        questions);
  }

  private static Band band(JsonReader json) {
    int from = 0;
    String text = "";
    while (json.nextMember()) {
      switch (json.name()) {
        case "from" -> from = json.integer();
        case "text" -> text = json.text();
        default -> json.skip();
      }
    }
    return new Band(from, text);
  }
}
