package dev.pamphlet.quizzes.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Withdrawing a quiz. */
class WithdrawQuizTest {

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final QuizRoom room = new QuizRoom(tables);

  @BeforeEach
  void open() {
    room.open();
  }

  @Test
  void theFormIsGoneAndResultsStay() {
    String answers = room.questions().someRight();
    Answered before = room.submit(QuizRoom.key(1), answers);
    Answered result = room.attempt(before.header("location"));

    Answered withdrawn = room.withdraw(1);

    assertThat(withdrawn.status()).isEqualTo(200);
    assertThat(withdrawn.header("etag")).isEqualTo("\"1\"");
    assertThat(withdrawn.json().get("public").asBoolean()).isFalse();
    assertThat(room.quiz().status()).isEqualTo(410);
    assertThat(room.quiz().at("/detail")).isEqualTo("The quiz was withdrawn.");
    assertThat(room.submit(QuizRoom.key(2), answers).status()).isEqualTo(410);
    assertThat(results().status()).isEqualTo(410);
    assertThat(room.attempt(before.header("location")).json()).isEqualTo(result.json());
    assertThat(statistics().json().get("attempts").asInt()).isEqualTo(1);
    assertThat(edited().json()).isEqualTo(withdrawn.json());
  }

  /** One write replaces the form, another raises the article's number of changes. */
  @Test
  void itIsOneTransaction() {
    room.withdraw(1);

    assertThat(tables.calls().stream().filter(call -> !call.equals("GetItem")))
        .containsExactly("TransactWriteItems");
    assertThat(tables.consumed().writeUnits()).isLessThanOrEqualTo(6);
  }

  @Test
  void aRepetitionIsAnsweredWithTheStateAndWritesNothing() {
    Answered first = room.withdraw(1);
    tables.reset();

    Answered again = room.withdraw(1);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(tables.consumed().writeUnits()).isZero();
  }

  @Test
  void theNextVersionBringsItBackThoughItIsTheSame() {
    room.withdraw(1);

    Answered saved = room.save(1, QuizRoom.QUIZ);

    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.header("etag")).isEqualTo("\"2\"");
    assertThat(saved.json().get("public").asBoolean()).isTrue();
    assertThat(saved.json().has("withdrawnAt")).isFalse();
    assertThat(room.quiz().at("/version")).isEqualTo("2");
  }

  /** The quiz is no longer as the save left it. */
  @Test
  void aRepeatedSaveIsRefusedAfterAWithdrawal() {
    room.save(1, QuizRoom.QUIZ);
    room.withdraw(2);

    assertThat(room.save(1, QuizRoom.QUIZ).status()).isEqualTo(412);
  }

  @Test
  void aWithdrawalNeedsTheLatestVersion() {
    assertThat(room.withdraw(2).status()).isEqualTo(412);
    assertThat(answer(QuizRoom.withdrawal(1).withoutHeader("if-match")).status()).isEqualTo(428);
    assertThat(
            answer(QuizRoom.withdrawal(1).withoutHeader("if-match").header("if-none-match", "*"))
                .status())
        .isEqualTo(428);
    assertThat(answer(QuizRoom.withdrawal(1).path("slug", "nowhere")).status()).isEqualTo(404);
    assertThat(room.quiz().status()).isEqualTo(200);
  }

  @Test
  void aStoppedDatabaseIsUnavailable() {
    Answered answered = Answered.by(room.withoutDatabase().editQuizzes(), QuizRoom.withdrawal(1));

    assertThat(answered.status()).isEqualTo(503);
  }

  private Answered edited() {
    return answer(Event.of("edit-quizzes-get.json").path("slug", QuizRoom.SLUG));
  }

  private Answered statistics() {
    return answer(Event.of("edit-quizzes-statistics.json").path("slug", QuizRoom.SLUG));
  }

  private Answered answer(Event event) {
    return Answered.by(room.editQuizzes(), event);
  }

  private Answered results() {
    return Answered.by(
        room.getQuizResults(), Event.of("get-quiz-results.json").path("slug", QuizRoom.SLUG));
  }
}
