package dev.pamphlet.site.http;

import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.platform.page.Direction;
import dev.pamphlet.platform.page.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The model of the template for a quiz: one form, with nothing in it that reveals an answer.
 *
 * @param version that the form answers
 * @param pass the least score to pass, in whole per cent
 */
public record QuizPage(
    Site site, Slug slug, String title, int version, OptionalInt pass, List<Question> questions) {

  /** The block elements, which may not stand inside a legend. */
  private static final Pattern BLOCK =
      Pattern.compile("<(?:p|pre|ul|ol|blockquote|table|div|hr|section)[ >]");

  /**
   * A question.
   *
   * @param kind {@code one}, {@code several}, {@code number}, {@code text}, {@code ordering} or
   *     {@code matching}
   * @param html what is asked, sanitised
   * @param parts the options to tick, the items to order, or the left sides to match
   * @param rights the right sides to match
   */
  public record Question(String id, String kind, String html, List<Part> parts, List<Part> rights) {

    /** Whether the question is one line of text, which a legend can hold. */
    public boolean isLine() {
      return !BLOCK.matcher(html).find();
    }

    /** The places that items are ordered into. */
    public List<Integer> places() {
      List<Integer> places = new ArrayList<>();
      for (int place = 1; place <= parts.size(); place++) {
        places.add(place);
      }
      return places;
    }
  }

  /**
   * A part of a question.
   *
   * @param html sanitised
   */
  public record Part(String id, String html) {

    /** Its text, for places that allow no markup. */
    public String text() {
      return PlainText.of(html);
    }
  }

  /** Reads the JSON that the API serves to programs. */
  static QuizPage of(Site site, Slug slug, byte[] document) {
    return read(site, slug, JsonReader.of(document));
  }

  /** How many questions there are, and what it takes to pass. */
  public String scope() {
    String questionCount = site.text("quiz.questions", questions.size());
    return pass.isPresent()
        ? questionCount + " " + site.text("quiz.pass", pass.getAsInt())
        : questionCount;
  }

  /**
   * The value of HTML's {@code dir} for the site's own words: each question has the direction of
   * its own.
   */
  public String direction() {
    return Direction.of(site.frame().language());
  }

  /** The number of a question, in words. */
  public String number(int index) {
    return site.text("quiz.number", index + 1, questions.size());
  }

  private static QuizPage read(Site site, Slug slug, JsonReader json) {
    String title = "";
    int version = 0;
    OptionalInt pass = OptionalInt.empty();
    List<Question> questions = List.of();
    while (json.nextMember()) {
      switch (json.name()) {
        case "title" -> title = json.text();
        case "version" -> version = json.integer();
        case "pass" -> pass = OptionalInt.of(json.integer());
        case "questions" -> questions = json.list(() -> question(json));
        default -> json.skip();
      }
    }
    json.end();
    return new QuizPage(site, slug, title, version, pass, questions);
  }

  private static Question question(JsonReader json) {
    String id = "";
    String kind = "";
    String html = "";
    List<Part> parts = List.of();
    List<Part> rights = List.of();
    while (json.nextMember()) {
      switch (json.name()) {
        case "id" -> id = json.text();
        case "kind" -> kind = json.text();
        case "html" -> html = json.text();
        case "options", "items", "lefts" -> parts = json.list(() -> part(json));
        case "rights" -> rights = json.list(() -> part(json));
        default -> json.skip();
      }
    }
    return new Question(id, kind, html, parts, rights);
  }

  private static Part part(JsonReader json) {
    String id = "";
    String html = "";
    while (json.nextMember()) {
      switch (json.name()) {
        case "id" -> id = json.text();
        case "html" -> html = json.text();
        default -> json.skip();
      }
    }
    return new Part(id, html);
  }
}
