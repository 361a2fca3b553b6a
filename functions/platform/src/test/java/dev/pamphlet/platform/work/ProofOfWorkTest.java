package dev.pamphlet.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.platform.Digest;
import dev.pamphlet.platform.Hmac;
import dev.pamphlet.platform.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofOfWorkTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final byte[] SECRET = "a secret of this test".getBytes(StandardCharsets.UTF_8);
  private static final String PURPOSE = "attempt-1";

  private final ProofOfWork work = new ProofOfWork(() -> SECRET);
  private final Challenge challenge = work.ask(PURPOSE, NOW);
  private final int number = Worker.numberOf(challenge);

  @Test
  void theRightNumberIsAProof() {
    assertThat(work.isDone(Worker.payload(challenge, number), PURPOSE, NOW)).isTrue();
    assertThat(new ProofOfWork(SECRET::clone).isDone(proof(), PURPOSE, NOW)).isTrue();
  }

  @Test
  void anotherNumberIsNotAProof() {
    assertThat(work.isDone(Worker.payload(challenge, number + 1), PURPOSE, NOW)).isFalse();
    assertThat(work.isDone(Worker.payload(challenge, -1), PURPOSE, NOW)).isFalse();
  }

  @Test
  void itIsValidForItsPurposeOnly() {
    assertThat(work.isDone(proof(), "attempt-2", NOW)).isFalse();
  }

  @Test
  void itIsValidForTenMinutes() {
    assertThat(work.isDone(proof(), PURPOSE, NOW.plusSeconds(599))).isTrue();
    assertThat(work.isDone(proof(), PURPOSE, NOW.plusSeconds(600))).isFalse();
  }

  @Test
  void aSelfMadeChallengeIsNotSigned() {
    Challenge own = new ProofOfWork(() -> new byte[32]).ask(PURPOSE, NOW);

    assertThat(work.isDone(Worker.payload(own, Worker.numberOf(own)), PURPOSE, NOW)).isFalse();
  }

  /** Otherwise a digit could be moved from the number to the expiry, with the same digest. */
  @Test
  void noDigitCanBeMovedFromTheNumberToTheTime() {
    String moved =
        new Challenge(
                challenge.salt() + Integer.toString(number).charAt(0),
                challenge.digest(),
                challenge.largest(),
                challenge.signature())
            .salt();

    assertThat(challenge.salt()).endsWith("&");
    assertThat(
            work.isDone(
                Worker.payload(
                    new Challenge(moved, challenge.digest(), 9, challenge.signature()),
                    number % 10),
                PURPOSE,
                NOW))
        .isFalse();
  }

  /** The secret also hashes networks. A hash that was made for that must not be valid here. */
  @Test
  void aSignatureWithTheSecretItselfIsInvalid() {
    Challenge forged =
        new Challenge(
            challenge.salt(),
            challenge.digest(),
            challenge.largest(),
            HexFormat.of().formatHex(Hmac.of(SECRET, challenge.digest())));

    assertThat(work.isDone(Worker.payload(forged, number), PURPOSE, NOW)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not base64!",
        "bm90IGpzb24=",
        "W10=",
        "e30=",
        "eyJudW1iZXIiOiAiMSJ9",
        "eyJudW1iZXIiOiAxZTk5fQ==",
        "eyJzYWx0IjogbnVsbH0="
      })
  void anyOtherTextIsNotAProof(String text) {
    assertThat(work.isDone(text, PURPOSE, NOW)).isFalse();
  }

  @Test
  void aProofIsShort() {
    String padded =
        Base64.getEncoder()
            .encodeToString(("{\"took\": \"" + "x".repeat(2_000) + "\"}").getBytes());

    assertThat(work.isDone(padded, PURPOSE, NOW)).isFalse();
  }

  @Test
  void noTwoChallengesAreTheSame() {
    Set<String> salts = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      salts.add(work.ask(PURPOSE, NOW).salt());
    }

    assertThat(salts).hasSize(100);
  }

  @Test
  void aChallengeIsWrittenAsTheWidgetReadsIt() {
    Challenge written = new Challenge("salt?x=1&", "00ff", 9, "aa");

    assertThat(JsonWriter.document(json -> json.object(() -> written.write(json))))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(
            "{\"algorithm\":\"SHA-256\",\"challenge\":\"00ff\",\"maxnumber\":9,"
                + "\"salt\":\"salt?x=1&\",\"signature\":\"aa\"}");
  }

  private String proof() {
    return Worker.payload(challenge, number);
  }

  /** Does the work as the protocol describes it. */
  private static final class Worker {

    private static int numberOf(Challenge challenge) {
      for (int number = 0; number <= challenge.largest(); number++) {
        byte[] tried = (challenge.salt() + number).getBytes(StandardCharsets.UTF_8);
        if (HexFormat.of()
            .formatHex(Digest.sha256(Digest.WHOLE, tried))
            .equals(challenge.digest())) {
          return number;
        }
      }
      throw new AssertionError("a challenge without a solution");
    }

    private static String payload(Challenge challenge, int number) {
      String json =
          """
          {"algorithm":"SHA-256","challenge":"%s","number":%d,"salt":"%s","signature":"%s","took":9}
          """
              .formatted(challenge.digest(), number, challenge.salt(), challenge.signature());
      return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
  }
}
