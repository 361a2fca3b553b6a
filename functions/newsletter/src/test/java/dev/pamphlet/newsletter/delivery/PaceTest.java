package dev.pamphlet.newsletter.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  /** Capacity is given out once, however often and in whatever portions it is requested. */
  @Property(tries = 200)
  void noSecondGetsMoreMailsThanTheRateAllows(
      @ForAll @IntRange(min = 1, max = 500) int rate,
      @ForAll @IntRange(min = 1, max = 50) int size,
      @ForAll @IntRange(min = 1, max = 10) int runs) {
    Pace pace = Pace.initial().with(limits(rate, 1_000_000));
    List<Instant> times = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      Instant now = NOON.plusSeconds(40L * run);
      Pace.Slots slots = pace.giveOut(Collections.nCopies(2_000, size), now);
      times.addAll(slots.times());
      pace = slots.after();
      assertThat(slots.times()).allMatch(time -> !time.isBefore(now));
      assertThat(slots.times()).allMatch(time -> time.isBefore(now.plus(Pace.AHEAD)));
    }

    assertThat(times).isSorted();
    for (int i = 1; i < times.size(); i++) {
      assertThat(Duration.between(times.get(i - 1), times.get(i)).toNanos() * rate)
          .as("nanoseconds of a chunk, times the rate")
          .isGreaterThanOrEqualTo(size * 1_000_000_000L);
    }
  }

  @Test
  void aUsedUpQuotaWaitsUntilThereIsMore() {
    Pace pace = Pace.initial().with(limits(100, 75));

    Pace.Slots today = pace.giveOut(List.of(50, 50, 20), NOON);
    assertThat(today.times()).hasSize(1);
    assertThat(today.after().giveOut(List.of(50), NOON).times()).isEmpty();

    Instant tomorrow = NOON.plus(Duration.ofDays(1));
    assertThat(today.after().isOutdated(tomorrow)).isTrue();
    Pace renewed = today.after().with(new SendingLimits(100, 200, true, tomorrow));
    assertThat(renewed.giveOut(List.of(50, 50, 20), tomorrow).times()).hasSize(3);
  }

  @Test
  void aThrottleHalvesTheRateAndQuietRunsRestoreIt() {
    Pace pace = Pace.initial().with(limits(100, 1_000_000));
    Pace throttled =
        new Pace(
            pace.givenOutUntil(),
            0,
            pace.limits(),
            pace.share(),
            Optional.of(NOON),
            pace.closed(),
            1);

    Pace slower = throttled.adapted();

    assertThat(slower.share()).isEqualTo(Pace.FULL_SHARE / 2);
    assertThat(slower.throttledAt()).isEmpty();
    Pace restored = slower;
    for (int run = 0; run < 10; run++) {
      restored = restored.adapted();
    }
    assertThat(restored.share()).isEqualTo(Pace.FULL_SHARE);
  }

  @Test
  void theOpenBreakerGivesOutNothingUntilTheLimitsAreReadAgain() {
    Pace open = closed(Pace.initial().with(limits(100, 1_000)), NOON.plusSeconds(60));

    assertThat(open.giveOut(List.of(50), NOON.plusSeconds(61)).times()).isEmpty();
    assertThat(open.isOutdated(NOON.plusSeconds(659))).isFalse();
    assertThat(open.isOutdated(NOON.plusSeconds(660))).isTrue();
    Instant later = NOON.plusSeconds(660);
    assertThat(open.with(new SendingLimits(100, 1_000, false, later)).closed()).isPresent();
    assertThat(open.with(new SendingLimits(100, 1_000, true, later)).closed()).isEmpty();
  }

  @Test
  void aCallCarriesNoMoreMailsThanASecondAllows() {
    assertThat(Pace.initial().mostAtOnce()).isEqualTo(1);
    assertThat(Pace.initial().with(limits(14, 1_000)).mostAtOnce()).isEqualTo(14);
    assertThat(Pace.initial().with(limits(500, 1_000)).mostAtOnce()).isEqualTo(Chunk.MOST);
  }

  private static Pace closed(Pace pace, Instant since) {
    return new Pace(
        pace.givenOutUntil(),
        pace.givenOut(),
        pace.limits(),
        pace.share(),
        pace.throttledAt(),
        Optional.of(new Pace.Closed("the account", since)),
        pace.version());
  }

  private static SendingLimits limits(int rate, int leftToday) {
    return new SendingLimits(rate, leftToday, true, NOON);
  }
}
