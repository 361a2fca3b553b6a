package dev.pamphlet.quizzes.http;

import static dev.pamphlet.quizzes.http.QuizRoom.key;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.articles.http.Newsroom;
import dev.pamphlet.quizzes.http.QuizRoom.Questions;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.AtOnce;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmitAttemptFunctionTest {

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final QuizRoom room = new QuizRoom(tables);
  private final StoredAttempts stored = new StoredAttempts(tables, room);
  private Questions questions;

  @BeforeEach
  void open() {
    room.open();
    questions = room.questions();
    tables.reset();
  }

  @Test
  void anAttemptIsGradedAndHasAnAddress() {
    Answered answered = room.submit(key(1), questions.allRight());

    assertThat(answered.status()).isEqualTo(201);
    assertThat(answered.header("location")).matches("/v1/quiz-attempts/[A-Za-z0-9_-]{43}");
    assertThat(answered.header("cache-control")).isEqualTo("no-store");
    assertThat(answered.at("/points")).isEqualTo("6000");
    assertThat(answered.at("/percent")).isEqualTo("100");
    assertThat(answered.at("/passed")).isEqualTo("true");
    assertThat(answered.at("/band")).isEqualTo("Excellent.");
    assertThat(answered.json().get("questions"))
        .hasSize(6)
        .allMatch(question -> question.get("right").asBoolean());
  }

  @Test
  void theResultHasTheRightAnswersAndTheReasons() {
    JsonNode answered = room.submit(key(1), questions.someRight()).json();
    JsonNode door = answered.at("/questions/0");
    JsonNode order = answered.at("/questions/4");
    JsonNode whose = answered.at("/questions/5");

    assertThat(answered.get("points").asInt()).isEqualTo(0 + 500 + 1_000 + 0 + 500 + 500);
    assertThat(answered.get("percent").asInt()).isEqualTo(41);
    assertThat(answered.get("passed").asBoolean()).isFalse();
    assertThat(door.at("/explanation/markdown").asText()).isEqualTo("It was written at the top.");
    assertThat(door.at("/see/href").asText())
        .isEqualTo("/v1/articles/two-doors/sections/readers-door");
    assertThat(door.at("/see/title").asText()).isEqualTo("About readers-door");
    assertThat(door.get("options").get(2).at("/markdown").asText()).isEqualTo("None");
    assertThat(door.get("options"))
        .filteredOn(option -> option.get("chosen").asBoolean())
        .singleElement()
        .satisfies(
            chosen -> {
              assertThat(chosen.get("right").asBoolean()).isFalse();
              assertThat(chosen.at("/feedback/html").asText()).isEqualTo("No.");
            });
    assertThat(answered.at("/questions/2/given").asText()).isEqualTo("2.0");
    assertThat(answered.at("/questions/3/answered").asBoolean()).isFalse();
    assertThat(answered.at("/questions/3/accepted/0/spellings")).hasSize(2);
    assertThat(order.get("items").get(0).at("/markdown").asText()).isEqualTo("knock");
    assertThat(order.get("given").get(0).asText()).isEqualTo(questions.part(4, "items", "enter"));
    assertThat(whose.at("/pairs/0/correct").asBoolean()).isTrue();
    assertThat(whose.at("/pairs/1/right/markdown").asText()).isEqualTo("signed");
    assertThat(whose.at("/pairs/1").has("given")).isFalse();
  }

  @Test
  void feedbackForOtherAnswersIsForThoseOnly() {
    room.saveGift(1, "When? {#=1822#Yes. ~#No.}\n\nWho? {=Grant =%0%*#Nobody.}\n");
    Questions typed = room.questions();

    JsonNode wrong = room.submit(key(1), typed.answers(List.of("\"1823\"", "\"Lee\""))).json();
    JsonNode right = room.submit(key(2), typed.answers(List.of("\"1822\"", "\"grant\""))).json();
    JsonNode none = room.submit(key(3), typed.answers(List.of("\"1822\"", "null"))).json();

    assertThat(wrong.at("/questions/0/feedback/html").asText()).isEqualTo("No.");
    assertThat(wrong.at("/questions/1/feedback/html").asText()).isEqualTo("Nobody.");
    assertThat(right.at("/questions/0/feedback/html").asText()).isEqualTo("Yes.");
    assertThat(right.at("/questions/1").has("feedback")).isFalse();
    assertThat(none.at("/questions/1").has("feedback")).isFalse();
  }

  /**
   * One call that counts for the network (1 write unit), one transaction of an attempt (2 for each
   * KB), its counters (4 for 2 KB, 2 while they fit into one) and its participant (2): 7 write
   * units on AWS, of 10 that it may take. Before them three reads.
   */
  @Test
  void anAttemptCostsSevenWriteUnits() {
    room.submit(key(0), questions.allRight());
    tables.reset();

    room.submit(key(1), withParticipant(questions.allRight(), "p".repeat(22)));

    assertThat(tables.calls())
        .containsExactly("GetItem", "UpdateItem", "GetItem", "GetItem", "TransactWriteItems");
    assertThat(stored.largest("ATTEMPT#")).isLessThanOrEqualTo(1_024);
    assertThat(stored.largest("COUNTERS#")).isLessThanOrEqualTo(1_024);
    assertThat(stored.largest("PARTICIPANT#")).isLessThanOrEqualTo(1_024);
    assertThat(stored.largest("LIMIT#")).isLessThanOrEqualTo(1_024);
  }

  @Test
  void aRepetitionIsAnsweredLikeTheFirstAndCountedOnce() {
    Answered first = room.submit(key(1), questions.someRight());
    Answered again = room.submit(key(1), questions.someRight());

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers()).isEqualTo(first.headers());
    assertThat(stored.counted()).isEqualTo(1);
  }

  @Test
  void anotherBodyWithTheSameKeyIsAConflict() {
    room.submit(key(1), questions.someRight());

    Answered other = room.submit(key(1), questions.allRight());

    assertThat(other.status()).isEqualTo(409);
    assertThat(stored.counted()).isEqualTo(1);
  }

  @Test
  void fiftyAtOnceWithOneKeyAreOneAttempt() throws Exception {
    List<Answered> answers = AtOnce.of(50, i -> room.submit(key(1), questions.someRight()));

    assertThat(answers).allMatch(answered -> answered.status() == 201);
    assertThat(answers.stream().map(a -> a.header("location")).distinct()).hasSize(1);
    assertThat(stored.counted()).isEqualTo(1);
    assertThat(stored.items("ATTEMPT#")).hasSize(1);
  }

  @Test
  void onlyTheFirstAttemptOfAParticipantCounts() {
    String participant = "a".repeat(22);
    Answered first = room.submit(key(1), withParticipant(questions.someRight(), participant));
    Answered second = room.submit(key(2), withParticipant(questions.allRight(), participant));
    Answered again = room.submit(key(2), withParticipant(questions.allRight(), participant));
    room.submit(key(3), withParticipant(questions.allRight(), "b".repeat(22)));
    room.submit(key(4), questions.allRight());

    assertThat(first.at("/percent")).isEqualTo("41");
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.at("/percent")).isEqualTo("100");
    assertThat(again.body()).isEqualTo(second.body());
    assertThat(stored.counted()).isEqualTo(3);
    assertThat(stored.items("ATTEMPT#")).hasSize(4);
  }

  @Test
  void twoTabsOfOneParticipantCountOnce() throws Exception {
    String participant = "a".repeat(22);

    AtOnce.of(20, i -> room.submit(key(i), withParticipant(questions.someRight(), participant)));

    assertThat(stored.counted()).isEqualTo(1);
    assertThat(stored.items("ATTEMPT#")).hasSize(20);
  }

  @Test
  void anAttemptIsGradedByTheVersionThatWasTaken() {
    room.save(1, QuizRoom.QUIZ.replace("= 2\n", "= 3\n"));

    Answered old = room.submit(key(1), questions.allRight());

    assertThat(old.status()).isEqualTo(201);
    assertThat(old.at("/version")).isEqualTo("1");
    assertThat(old.at("/percent")).isEqualTo("100");
    assertThat(room.questions().version()).isEqualTo(2);
    assertThat(room.questions().id(0)).isNotEqualTo(questions.id(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"version\": 9, \"answers\": {}}                         | 422 | version",
        "{\"version\": 1, \"answers\": {\"nobodys\": \"x\"}}       | 422 | answers.nobodys",
        "{\"version\": 1, \"answers\": {\"<b>\": \"x\"}}           | 422 | answers",
        "{\"version\": 1, \"answers\": {\"$0\": [\"x\"]}}          | 422 | answers.$0",
        "{\"version\": 1, \"answers\": {\"$0\": \"x\"}}            | 422 | answers.$0",
        "{\"version\": 1, \"answers\": {\"$2\": \"NaN\"}}          | 422 | answers.$2",
        "{\"version\": 1, \"answers\": {\"$2\": [\"2\"]}}          | 422 | answers.$2",
        "{\"version\": 1, \"answers\": {\"$5\": {\"x\": \"y\"}}}   | 422 | answers.$5",
        "{\"version\": 1, \"answers\": {\"$2\": NaN}}              | 400 |",
        "{\"version\": 1, \"answers\": {\"$2\": 2}}                | 400 |",
        "{\"version\": 1, \"answers\": {\"$0\": [1]}}              | 400 |",
        "{\"version\": 1, \"answers\": []}                         | 400 |",
        "{\"version\": \"1\", \"answers\": {}}                     | 400 |",
        "{\"version\": 1e9, \"answers\": {}}                       | 400 |",
        "{\"answers\": {}}                                         | 400 | version",
        "{\"version\": 1, \"answers\": {}, \"participant\": \"x\"} | 400 | participant",
        "{\"version\": 1, \"answers\": {}, \"email\": \"x\"}       | 400 | email",
        "{\"version\": 1, \"version\": 1}                          | 400 |",
        "{\"version\": 1, \"answers\": {\"$2\": \"1\", \"$2\": \"2\"}} | 400 |",
        "[]                                                        | 400 |",
      })
  void invalidAnswersAreNamedAndNothingIsStored(String body, int status, String name) {
    String real = withIds(body);

    Answered answered = room.submit(key(1), real);

    assertThat(answered.status()).as(answered.at("/detail")).isEqualTo(status);
    if (name != null) {
      assertThat(answered.at("/invalid_params/0/name")).isEqualTo(withIds(name));
    }
    assertThat(stored.items("ATTEMPT#")).isEmpty();
    assertThat(stored.items("COUNTERS#")).isEmpty();
  }

  private String withIds(String text) {
    String real = text;
    for (int i = 0; i < 6; i++) {
      real = real.replace("$" + i, questions.id(i));
    }
    return real;
  }

  @Test
  void tenThousandAnswersAndHugeTextsAreRefused() {
    String many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "\"q" + i + "\": \"x\"")
            .collect(Collectors.joining(", "));
    String some =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "\"q" + i + "\": \"x\"")
            .collect(Collectors.joining(", "));
    String huge = "\"%s\": \"%s\"".formatted(questions.id(3), "x".repeat(201));

    assertThat(room.submit(key(1), "{\"version\": 1, \"answers\": {" + many + "}}").status())
        .isEqualTo(413);
    Answered thousand = room.submit(key(2), "{\"version\": 1, \"answers\": {" + some + "}}");
    assertThat(thousand.status()).isEqualTo(422);
    assertThat(thousand.json().get("invalid_params")).hasSize(100);
    assertThat(room.submit(key(3), "{\"version\": 1, \"answers\": {" + huge + "}}").status())
        .isEqualTo(422);
    assertThat(stored.items("ATTEMPT#")).isEmpty();
  }

  @Test
  void anAttemptWithoutAKeyIsRefused() {
    Event event = QuizRoom.submission(key(1), questions.allRight());

    Answered none = Answered.by(room.submitAttempt(), event.withoutHeader("idempotency-key"));
    Answered weak = Answered.by(room.submitAttempt(), event.header("idempotency-key", "guess me"));
    Answered quoted =
        Answered.by(room.submitAttempt(), event.header("idempotency-key", "\"" + key(1) + "\""));

    assertThat(none.status()).isEqualTo(400);
    assertThat(none.at("/invalid_params/0/name")).isEqualTo("idempotency-key");
    assertThat(weak.status()).isEqualTo(400);
    assertThat(quoted.header("location"))
        .isEqualTo(Answered.by(room.submitAttempt(), event).header("location"));
  }

  @Test
  void anEmptyAttemptIsRefused() {
    Answered refused = room.submit(key(1), questions.answers(List.of("[]", "null", "\" \"")));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/invalid_params/0/reason")).isEqualTo("no question is answered");
    assertThat(room.submitForm("version=1&" + questions.id(2) + "=").status()).isEqualTo(422);
    assertThat(stored.counted()).isZero();
  }

  @Test
  void aNetworkHasALimitInTenMinutes() {
    for (int i = 0; i < QuizRoom.LIMIT; i++) {
      assertThat(room.submit(key(i), questions.someRight()).status()).isEqualTo(201);
    }

    Answered more = room.submit(key(999), questions.someRight());

    assertThat(more.status()).isEqualTo(429);
    assertThat(more.at("/type")).isEqualTo("/problems/too-many-requests");
    assertThat(Integer.parseInt(more.header("retry-after"))).isBetween(1, 600);
    assertThat(stored.counted()).isEqualTo(QuizRoom.LIMIT);
    // A repeated attempt is answered in spite of the limit.
    assertThat(room.submit(key(0), questions.someRight()).status()).isEqualTo(201);
    assertThat(stored.counted()).isEqualTo(QuizRoom.LIMIT);
    room.at(Newsroom.NOW.plus(Duration.ofMinutes(10)));
    assertThat(room.submit(key(999), questions.someRight()).status()).isEqualTo(201);
  }

  @Test
  void theStoredCounterRevealsNothingOfTheNetwork() {
    room.submit(key(1), questions.someRight());
    room.at(Newsroom.NOW.plus(Duration.ofMinutes(10)));
    room.submit(key(2), questions.someRight());

    assertThat(stored.items("LIMIT#")).hasSize(2);
    assertThat(tables.client().scan(s -> s.tableName(room.engagement())).items().toString())
        .doesNotContain("192.0.2.10", "c000020a", key(1), key(2));
    assertThat(stored.items("LIMIT#"))
        .allSatisfy(item -> assertThat(item).containsKey("expiresAt"));
  }

  @Test
  void anArticleThatMovedOrWasWithdrawnTakesItsQuizAlong() {
    act("move", "{\"to\": \"next-room\"}");

    Answered moved = room.submit(key(1), questions.allRight());
    Answered there =
        Answered.by(
            room.submitAttempt(),
            QuizRoom.submission(key(1), questions.allRight()).path("slug", "next-room"));

    assertThat(moved.status()).isEqualTo(308);
    assertThat(moved.header("location")).isEqualTo("/v1/articles/next-room/quiz/attempts");
    assertThat(there.status()).isEqualTo(201);

    Answered withdrawn =
        Answered.by(
            room.newsroom().editArticles(), room.newsroom().act("next-room", "withdraw", 1, "{}"));
    assertThat(withdrawn.status()).isEqualTo(200);
    assertThat(
            Answered.by(
                    room.submitAttempt(),
                    QuizRoom.submission(key(2), questions.allRight()).path("slug", "next-room"))
                .status())
        .isEqualTo(410);
  }

  @Test
  void anAttemptAtAMissingQuizIsNotFound() {
    Event nowhere = QuizRoom.submission(key(1), questions.allRight()).path("slug", "nowhere");

    assertThat(Answered.by(room.submitAttempt(), nowhere).status()).isEqualTo(404);
  }

  @Test
  void aStoppedDatabaseIsUnavailable() {
    Answered answered = room.withoutDatabase().submit(key(1), questions.allRight());

    assertThat(answered.status()).isEqualTo(503);
    assertThat(answered.headers()).containsKey("retry-after");
  }

  private void act(String act, String body) {
    Answered acted =
        Answered.by(
            room.newsroom().editArticles(), room.newsroom().act(QuizRoom.SLUG, act, 1, body));
    assertThat(acted.status()).as(acted.at("/detail")).isEqualTo(200);
  }

  private static String withParticipant(String body, String participant) {
    return body.replaceFirst("\\{", "{\"participant\": \"" + participant + "\", ");
  }
}
