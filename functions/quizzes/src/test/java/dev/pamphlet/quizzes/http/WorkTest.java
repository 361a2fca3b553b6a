package dev.pamphlet.quizzes.http;

import static dev.pamphlet.quizzes.http.QuizRoom.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.articles.http.Newsroom;
import dev.pamphlet.quizzes.http.QuizRoom.Questions;
import dev.pamphlet.testing.Altcha;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.LocalTables;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The proof of work for a network that sends more attempts than its limit. */
class WorkTest {

  private static final int OVER = 999;

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final QuizRoom room = new QuizRoom(tables);
  private Questions questions;

  @BeforeEach
  void comeInGreatNumbers() {
    room.open();
    questions = room.questions();
    for (int i = 0; i < QuizRoom.LIMIT; i++) {
      room.submit(key(i), questions.someRight());
    }
  }

  @Test
  void aProofOfWorkAdmitsAnAttempt() {
    Answered refused = room.submit(key(OVER), questions.allRight());

    assertThat(refused.status()).isEqualTo(429);
    assertThat(worked(OVER, Altcha.proof(refused)).status()).isEqualTo(201);
  }

  @Test
  void theSameWorkIsForTheSameAttempt() {
    String proof = Altcha.proof(room.submit(key(OVER), questions.allRight()));

    Answered first = worked(OVER, proof);
    Answered again = worked(OVER, proof);
    Answered another = worked(OVER + 1, proof);

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(another.status()).isEqualTo(429);
    assertThat(another.json().at("/challenge/salt").asText()).isNotEmpty();
  }

  @Test
  void workIsForTenMinutes() {
    String proof = Altcha.proof(room.submit(key(OVER), questions.allRight()));
    room.at(Newsroom.NOW.plus(Duration.ofMinutes(10)));
    for (int i = 0; i < QuizRoom.LIMIT; i++) {
      room.submit(key(100 + i), questions.someRight());
    }

    assertThat(worked(OVER, proof).status()).isEqualTo(429);
  }

  @Test
  void anInvalidProofIsIgnoredBelowTheLimit() {
    room.at(Newsroom.NOW.plus(Duration.ofMinutes(10)));

    assertThat(worked(OVER, "nonsense").status()).isEqualTo(201);
  }

  @Test
  void aFormWithAKeyMayWorkToo() {
    String answered = "key=%s&%s=2".formatted(key(OVER), questions.id(2));
    Answered refused = form(answered);
    String proof = URLEncoder.encode(Altcha.proof(refused), StandardCharsets.UTF_8);

    assertThat(form(answered + "&altcha=" + proof).status()).isEqualTo(303);
  }

  /** It could not send the same attempt again, so its work would be useless. */
  @Test
  void aFormWithoutAKeyIsAskedToWaitOnly() {
    Answered refused = form("participant=" + key(1));

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.json().has("challenge")).isFalse();
    assertThat(refused.at("/detail")).contains("try again later");
  }

  private Answered worked(int key, String proof) {
    return Answered.by(
        room.submitAttempt(),
        QuizRoom.submission(key(key), questions.allRight()).header("altcha", proof));
  }

  private Answered form(String fields) {
    return room.submitForm("version=1&" + fields);
  }
}
