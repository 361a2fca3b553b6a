package dev.pamphlet.quizzes.http;

import static dev.pamphlet.quizzes.http.QuizRoom.key;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pamphlet.articles.http.Newsroom;
import dev.pamphlet.platform.Digest;
import dev.pamphlet.quizzes.http.QuizRoom.Questions;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is asked of a network that sends more attempts than others. */
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
  void whoWouldRatherWorkThanWaitIsAdmitted() {
    Answered refused = room.submit(key(OVER), questions.allRight());

    assertThat(refused.status()).isEqualTo(429);
    assertThat(worked(OVER, proof(refused)).status()).isEqualTo(201);
  }

  @Test
  void theSameWorkIsForTheSameAttempt() {
    String proof = proof(room.submit(key(OVER), questions.allRight()));

    Answered first = worked(OVER, proof);
    Answered again = worked(OVER, proof);
    Answered another = worked(OVER + 1, proof);

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(another.status()).isEqualTo(429);
    assertThat(another.json().at("/challenge/salt").asText()).isNotEmpty();
  }

  @Test
  void workIsForTenMinutes() {
    String proof = proof(room.submit(key(OVER), questions.allRight()));
    room.at(Newsroom.NOW.plus(Duration.ofMinutes(10)));
    for (int i = 0; i < QuizRoom.LIMIT; i++) {
      room.submit(key(100 + i), questions.someRight());
    }

    assertThat(worked(OVER, proof).status()).isEqualTo(429);
  }

  @Test
  void aProofThatIsNoneIsNoTroubleToWhoNeedsNone() {
    room.at(Newsroom.NOW.plus(Duration.ofMinutes(10)));

    assertThat(worked(OVER, "nonsense").status()).isEqualTo(201);
  }

  @Test
  void aFormWithAKeyMayWorkToo() {
    String answered = "key=%s&%s=2".formatted(key(OVER), questions.id(2));
    Answered refused = form(answered);
    String proof = URLEncoder.encode(proof(refused), StandardCharsets.UTF_8);

    assertThat(form(answered + "&altcha=" + proof).status()).isEqualTo(303);
  }

  /** It could not send the same again, and so would work for nothing. */
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
    String body = "version=1&" + fields;
    return Answered.by(
        room.submitAttempt(),
        Event.of("submit-attempt-form.json").body(body.getBytes(StandardCharsets.UTF_8)));
  }

  /** What ALTCHA's widget sends. */
  private static String proof(Answered refused) {
    JsonNode challenge = refused.json().get("challenge");
    String payload =
        JsonNodeFactory.instance
            .objectNode()
            .put("algorithm", challenge.get("algorithm").asText())
            .put("challenge", challenge.get("challenge").asText())
            .put("number", number(challenge))
            .put("salt", challenge.get("salt").asText())
            .put("signature", challenge.get("signature").asText())
            .put("took", 321)
            .toString();
    return Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
  }

  private static int number(JsonNode challenge) {
    String salt = challenge.get("salt").asText();
    int largest = challenge.get("maxnumber").asInt();
    for (int number = 0; number <= largest; number++) {
      byte[] tried = Digest.sha256(Digest.WHOLE, (salt + number).getBytes(StandardCharsets.UTF_8));
      if (HexFormat.of().formatHex(tried).equals(challenge.get("challenge").asText())) {
        return number;
      }
    }
    throw new AssertionError("a challenge without a solution");
  }
}
