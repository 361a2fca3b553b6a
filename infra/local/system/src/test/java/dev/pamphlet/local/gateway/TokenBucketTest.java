package dev.pamphlet.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.template.HttpApi.Throttle;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final TokenBucket bucket = new TokenBucket(new Throttle(3, 0.5), NOW);

  @Test
  void aBurstPassesAndNoMore() {
    assertThat(passing(10, NOW)).isEqualTo(3);
  }

  @Test
  void itRefillsAtItsRate() {
    passing(10, NOW);

    assertThat(passing(10, NOW.plusMillis(1999))).isZero();
    assertThat(passing(10, NOW.plusMillis(2000))).isEqualTo(1);
    assertThat(passing(10, NOW.plusMillis(6000))).isEqualTo(2);
  }

  @Test
  void itNeverHoldsMoreThanABurst() {
    assertThat(passing(10, NOW.plusSeconds(3600))).isEqualTo(3);
  }

  @Test
  void aClockSetBackRefillsNothingAndTakesNothing() {
    passing(2, NOW);

    assertThat(passing(10, NOW.minusSeconds(3600))).isEqualTo(1);
    assertThat(passing(10, NOW.plusSeconds(2))).isEqualTo(1);
  }

  private long passing(int requests, Instant at) {
    return IntStream.range(0, requests).filter(i -> bucket.take(at)).count();
  }
}
