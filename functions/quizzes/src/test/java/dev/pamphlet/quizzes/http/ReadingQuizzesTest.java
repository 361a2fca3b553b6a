package dev.pamphlet.quizzes.http;

import static dev.pamphlet.quizzes.http.QuizRoom.key;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.articles.http.Newsroom;
import dev.pamphlet.quizzes.http.QuizRoom.Questions;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Capacity;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What readers get: questions before they answer, results afterwards. */
class ReadingQuizzesTest {

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final QuizRoom room = new QuizRoom(tables);

  @Test
  void theQuestionsCostHalfAReadUnit() {
    room.open();

    Answered answered = room.quiz();

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.header("cache-control")).startsWith("public, max-age=60");
    assertThat(answered.at("/title")).isEqualTo("Check yourself");
    assertThat(answered.json().get("questions"))
        .extracting(question -> question.get("kind").asText())
        .containsExactly("one", "several", "number", "text", "ordering", "matching");
    assertThat(tables.calls()).containsExactly("GetItem");
    assertThat(tables.consumed()).isEqualTo(Capacity.reads(0.5));
  }

  @Test
  void theQuestionsRevealNoAnswer() {
    room.open();

    assertThat(new String(room.quiz().body(), StandardCharsets.UTF_8))
        .doesNotContain("Yes.", "written at the top", "readers-door", "opens", "Excellent");
  }

  @Test
  void partsComeInTheOrderOfTheirIdsAndTheLastAtTheEnd() {
    room.open();

    for (JsonNode question : room.quiz().json().get("questions")) {
      for (String list : List.of("options", "items", "rights")) {
        List<JsonNode> parts =
            question.path(list).valueStream().filter(part -> !part.has("last")).toList();
        assertThat(parts).isSortedAccordingTo((a, b) -> id(a).compareTo(id(b)));
      }
    }
    assertThat(room.quiz().at("/questions/0/options/2/last")).isEqualTo("true");
  }

  @Test
  void idsAreNewInEachVersion() {
    room.open();
    Set<String> first = ids(room.quiz().json());
    room.save(1, QuizRoom.QUIZ);
    Set<String> second = ids(room.quiz().json());

    assertThat(second).hasSameSizeAs(first).doesNotContainAnyElementsOf(first);
  }

  private static Set<String> ids(JsonNode quiz) {
    return new HashSet<>(quiz.findValuesAsText("id"));
  }

  private static String id(JsonNode part) {
    return part.get("id").asText();
  }

  @Test
  void aReaderWithTheSameCopyGetsNotModified() {
    room.open();
    Event again = Event.of("get-quiz.json").header("if-none-match", room.quiz().header("etag"));

    assertThat(Answered.by(room.getQuiz(), again).status()).isEqualTo(304);
    room.save(1, QuizRoom.QUIZ);
    assertThat(Answered.by(room.getQuiz(), again).status()).isEqualTo(200);
  }

  @Test
  void aDraftsQuizWaitsForItsArticle() {
    room.newsroom()
        .create(
            QuizRoom.SLUG,
            Newsroom.source("Two doors", "draft", List.of("design"), "readers-door"));

    Answered saved = room.save(0, QuizRoom.QUIZ);

    assertThat(saved.status()).isEqualTo(201);
    assertThat(saved.at("/public")).isEqualTo("false");
    assertThat(room.quiz().status()).isEqualTo(404);
    act("publish", "{}");
    assertThat(room.quiz().status()).isEqualTo(200);
    act("withdraw", "{}");
    assertThat(room.quiz().status()).isEqualTo(410);
    act("publish", "{}");
    assertThat(room.quiz().status()).isEqualTo(200);
  }

  @Test
  void aQuizMovesWithItsArticle() {
    room.open();
    Questions questions = room.questions();
    String location = room.submit(key(1), questions.allRight()).header("location");

    act("move", "{\"to\": \"next-room\"}");

    assertThat(room.quiz().status()).isEqualTo(308);
    assertThat(room.quiz().header("location")).isEqualTo("/v1/articles/next-room/quiz");
    assertThat(results("two-doors").header("location"))
        .isEqualTo("/v1/articles/next-room/quiz/results");
    Answered there =
        Answered.by(room.getQuiz(), Event.of("get-quiz.json").path("slug", "next-room"));
    assertThat(there.json()).isEqualTo(questions.quiz());
    assertThat(room.attempt(location).at("/percent")).isEqualTo("100");
  }

  private void act(String act, String body) {
    Answered acted =
        Answered.by(
            room.newsroom().editArticles(), room.newsroom().act(QuizRoom.SLUG, act, 1, body));
    assertThat(acted.status()).as(acted.at("/detail")).isEqualTo(200);
  }

  @Test
  void aResultIsTheSameWheneverItIsReadAndCostsAtMostSixUnits() {
    room.open();
    Answered submitted = room.submit(key(1), room.questions().someRight());
    tables.reset();

    Answered read = room.attempt(submitted.header("location"));

    assertThat(read.json()).isEqualTo(submitted.json());
    assertThat(read.header("cache-control")).isEqualTo("no-store");
    assertThat(tables.calls()).containsExactly("GetItem", "GetItem", "Query");
    assertThat(tables.consumed().readUnits()).isLessThanOrEqualTo(6);
  }

  @Test
  void everybodysResultsAreShownFromTwentyAttemptsOn() {
    room.open();
    Questions questions = room.questions();
    String best = "";
    for (int i = 0; i < 19; i++) {
      best =
          room.submit(key(i), i < 5 ? questions.allRight() : questions.someRight())
              .header("location");
    }

    assertThat(room.attempt(best).json().has("everyone")).isFalse();
    assertThat(results(QuizRoom.SLUG).json()).hasSize(2);

    best = room.submit(key(19), questions.allRight()).header("location");
    tables.reset();
    JsonNode results = results(QuizRoom.SLUG).json();

    assertThat(results.get("attempts").asInt()).isEqualTo(20);
    assertThat(results.get("mean").asInt()).isEqualTo(59);
    assertThat(results.at("/histogram/4/attempts").asInt()).isEqualTo(14);
    assertThat(results.at("/histogram/9/attempts").asInt()).isEqualTo(6);
    assertThat(results.at("/questions/0/id").asText()).isEqualTo(questions.id(0));
    assertThat(results.at("/questions/0/facility").asInt()).isEqualTo(30);
    assertThat(results.at("/questions/1/facility").asInt()).isEqualTo(65);
    assertThat(tables.consumed().readUnits()).isLessThanOrEqualTo(6);
    assertThat(room.attempt(best).at("/everyone/betterThan")).isEqualTo("73");
  }

  private Answered results(String slug) {
    return Answered.by(room.getQuizResults(), Event.of("get-quiz-results.json").path("slug", slug));
  }

  @Test
  void missingQuizzesAndResultsAreNotFound() {
    room.newsroom().create(QuizRoom.SLUG, Newsroom.published("Two doors", "readers-door"));

    assertThat(room.quiz().status()).isEqualTo(404);
    assertThat(results(QuizRoom.SLUG).status()).isEqualTo(404);
    assertThat(room.attempt("/" + "A".repeat(43)).status()).isEqualTo(404);
    assertThat(room.attempt("/guess").status()).isEqualTo(400);
  }

  @Test
  void aStoppedDatabaseIsNotAMissingQuiz() {
    QuizRoom without = room.withoutDatabase();

    assertThat(without.quiz().status()).isEqualTo(503);
    assertThat(without.attempt("/" + "A".repeat(43)).status()).isEqualTo(503);
    assertThat(Answered.by(without.getQuizResults(), Event.of("get-quiz-results.json")).status())
        .isEqualTo(503);
  }

  @Test
  void statisticsAreShownFromThirtyAttemptsOnAndAddUpOverVersions() {
    room.open();
    Questions first = room.questions();
    for (int i = 0; i < 20; i++) {
      room.submit(key(i), i % 2 == 0 ? first.allRight() : first.someRight());
    }
    assertThat(statistics("").json()).hasSize(4);
    assertThat(statistics("").at("/attempts")).isEqualTo("20");
    room.save(1, QuizRoom.QUIZ.replace("= 2\n", "= 2..3\n"));
    Questions second = room.questions();
    room.at(Newsroom.NOW.plus(Duration.ofMinutes(10)));
    for (int i = 20; i < 50; i++) {
      room.submit(key(i), i % 3 == 0 ? second.allRight() : second.someRight());
    }

    JsonNode latest = statistics("").json();
    JsonNode door = latest.at("/questions/0");
    JsonNode many = latest.at("/questions/2");

    assertThat(latest.get("version").asInt()).isEqualTo(2);
    assertThat(latest.get("attempts").asInt()).isEqualTo(30);
    assertThat(door.get("facility").asInt()).isEqualTo(33);
    assertThat(door.get("discrimination").asInt()).isEqualTo(100);
    assertThat(door.at("/marks/0/text").asText()).isEqualTo("The readers'");
    assertThat(door.at("/marks/0/answers").asInt()).isEqualTo(10);
    assertThat(door.at("/marks/1/answers").asInt()).isEqualTo(20);
    assertThat(door.get("flags").valueStream().map(JsonNode::asText))
        .containsExactly("dead-option", "check-the-key");
    assertThat(door.at("/across/attempts").asInt()).isEqualTo(50);
    assertThat(door.at("/across/facility").asInt()).isEqualTo(40);
    assertThat(many.has("across")).isFalse();
    assertThat(many.has("discrimination")).isFalse();
    assertThat(statistics("version=1").at("/attempts")).isEqualTo("20");
    assertThat(statistics("version=3").status()).isEqualTo(404);
  }

  private Answered statistics(String query) {
    return Answered.by(room.editQuizzes(), Event.of("edit-quizzes-statistics.json").query(query));
  }
}
