package dev.pamphlet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {

  @Test
  void aReachedLimitStatesWhenToRetry() {
    Reply reply = Problem.tooMany("Later.", Duration.ofSeconds(90), Optional.empty()).reply("id-1");

    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.headers())
        .containsEntry("retry-after", "90")
        .containsEntry("cache-control", "no-store")
        .containsEntry("content-type", "application/problem+json");
    assertThat(new String(reply.body(), StandardCharsets.UTF_8))
        .contains("\"type\":\"/problems/too-many-requests\"", "\"detail\":\"Later.\"");
  }

  /** A client that waits as long is not too early. */
  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "999, 1", "1000, 1", "1001, 2", "599877, 600", "600000, 600"})
  void aWaitIsRoundedUpToSeconds(long milliseconds, String seconds) {
    Reply reply =
        Problem.tooMany("Later.", Duration.ofMillis(milliseconds), Optional.empty()).reply("id-1");

    assertThat(reply.headers()).containsEntry("retry-after", seconds);
  }

  @Test
  void otherProblemsDoNotStateWhenToRetry() {
    assertThat(Problem.notFound("quiz").reply("id-1").headers()).doesNotContainKey("retry-after");
  }
}
