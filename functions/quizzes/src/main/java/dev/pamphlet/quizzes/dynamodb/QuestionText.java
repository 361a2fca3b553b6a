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
    String id = "";
    String name = "";
    List<String> parts = List.of();
    Optional<RichText> prompt = Optional.empty();
    Optional<RichText> explanation = Optional.empty();
    Optional<Reference> see = Optional.empty();
    Optional<Task> task = Optional.empty();
    while (json.nextMember()) {
      switch (json.name()) {
        case "id" -> id = json.text();
        case "name" -> name = json.text();
        case "parts" -> parts = json.list(json::text);
        case "prompt" -> prompt = Optional.of(rich(json));
        case "explanation" -> explanation = Optional.of(rich(json));
        case "see" -> see = Optional.of(reference(json));
        case "task" -> task = Optional.of(TaskText.read(json));
        default -> json.skip();
      }
    }
    return new IdentifiedQuestion(
        id, new Question(name, prompt.orElseThrow(), see, explanation, task.orElseThrow()), parts);
  }

  /** Writes the members of a text. */
  static void rich(JsonWriter json, RichText text) {
    json.member("markdown", text.markdown());
    json.member("html", text.html());
  }

  /** Reads an object with the members of a text. */
  static RichText rich(JsonReader json) {
    String markdown = "";
    String html = "";
    while (json.nextMember()) {
      switch (json.name()) {
        case "markdown" -> markdown = json.text();
        case "html" -> html = json.text();
        default -> json.skip();
      }
    }
    return new RichText(markdown, html);
  }

  private static void reference(JsonWriter json, Reference see) {
    json.member("section", see.section().value());
    json.member("title", see.title());
  }

  private static Reference reference(JsonReader json) {
    String section = "";
    String title = "";
    while (json.nextMember()) {
      switch (json.name()) {
        case "section" -> section = json.text();
        case "title" -> title = json.text();
        default -> json.skip();
      }
    }
    return new Reference(new SectionId(section), title);
  }
}
