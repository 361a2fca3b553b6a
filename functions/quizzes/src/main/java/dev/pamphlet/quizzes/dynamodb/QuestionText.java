package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.content.SectionId;
import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.platform.json.JsonWriter;
import dev.pamphlet.quizzes.IdentifiedQuestion;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.Reference;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Task;
import java.util.List;
import java.util.Optional;

/** One question in the stored text of a version. */
final class QuestionText {

  private String id;
  private String name;
  private List<String> parts = List.of();
  private RichText prompt;
  private Optional<RichText> explanation = Optional.empty();
  private Optional<Reference> see = Optional.empty();
  private Task task;

  private QuestionText() {}

  static void write(JsonWriter json, IdentifiedQuestion identified) {
    Question question = identified.question();
    json.object(
        () -> {
          json.member("id", identified.id());
          json.member("name", question.name());
          json.array("parts", identified.parts(), json::value);
          json.object("prompt", () -> rich(json, question.prompt()));
          question
              .explanation()
              .ifPresent(text -> json.object("explanation", () -> rich(json, text)));
          question.see().ifPresent(see -> json.object("see", () -> reference(json, see)));
          json.object("task", () -> TaskText.write(json, question.task()));
        });
  }

  static IdentifiedQuestion read(JsonReader json) {
    QuestionText text = new QuestionText();
    json.object(
        member -> {
          switch (member) {
            case "id" -> text.id = json.text();
            case "name" -> text.name = json.text();
            case "parts" -> text.parts = json.list(json::text);
            case "prompt" -> text.prompt = rich(json);
            case "explanation" -> text.explanation = Optional.of(rich(json));
            case "see" -> text.see = Optional.of(reference(json));
            case "task" -> text.task = TaskText.read(json);
            default -> json.skip();
          }
        });
    return new IdentifiedQuestion(
        text.id,
        new Question(text.name, text.prompt, text.see, text.explanation, text.task),
        text.parts);
  }

  /** Writes the members of a text. */
  static void rich(JsonWriter json, RichText text) {
    json.member("markdown", text.markdown());
    json.member("html", text.html());
  }

  /** Reads an object with the members of a text. */
  static RichText rich(JsonReader json) {
    String[] read = members(json, "markdown", "html");
    return new RichText(read[0], read[1]);
  }

  private static void reference(JsonWriter json, Reference see) {
    json.member("section", see.section().value());
    json.member("title", see.title());
  }

  private static Reference reference(JsonReader json) {
    String[] read = members(json, "section", "title");
    return new Reference(new SectionId(read[0]), read[1]);
  }

  private static String[] members(JsonReader json, String first, String second) {
    String[] read = new String[2];
    json.object(
        name -> {
          if (name.equals(first)) {
            read[0] = json.text();
          } else if (name.equals(second)) {
            read[1] = json.text();
          } else {
            json.skip();
          }
        });
    return read;
  }
}
