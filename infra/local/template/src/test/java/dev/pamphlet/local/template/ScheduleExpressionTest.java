package dev.pamphlet.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2026-11-23 is a Monday. */
class ScheduleExpressionTest {

  private static final Instant MADE = Instant.parse("2026-11-23T12:00:30Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // AWS's own examples, and what is next after Monday noon.
        "cron(0 10 * * ? *)             | 2026-11-24T10:00:00Z",
        "cron(15 12 * * ? *)            | 2026-11-23T12:15:00Z",
        "cron(0 18 ? * MON-FRI *)       | 2026-11-23T18:00:00Z",
        "cron(0 8 1 * ? *)              | 2026-12-01T08:00:00Z",
        "cron(0/15 * * * ? *)           | 2026-11-23T12:15:00Z",
        "cron(0/10 * ? * MON-FRI *)     | 2026-11-23T12:10:00Z",
        "cron(0/5 8-17 ? * MON-FRI *)   | 2026-11-23T12:05:00Z",
        // Each field on its own.
        "cron(* * * * ? *)              | 2026-11-23T12:01:00Z",
        "cron(0 12 * * ? *)             | 2026-11-24T12:00:00Z",
        "cron(30 6,18 * * ? *)          | 2026-11-23T18:30:00Z",
        "cron(0 0 31 * ? *)             | 2026-12-31T00:00:00Z",
        "cron(0 0 29 2 ? *)             | 2028-02-29T00:00:00Z",
        "cron(0 0 ? * 1 *)              | 2026-11-29T00:00:00Z",
        "cron(0 0 ? * SAT *)            | 2026-11-28T00:00:00Z",
        "cron(0 0 1 JAN-MAR/2 ? *)      | 2027-01-01T00:00:00Z",
        "cron(0 0 1 1 ? 2030/5)         | 2030-01-01T00:00:00Z",
        "cron(0 0 1 1 ? 2026)           | never",
        // From when the schedule was made, not by the clock.
        "rate(1 minute)                 | 2026-11-23T12:01:30Z",
        "rate(5 minutes)                | 2026-11-23T12:05:30Z",
        "rate(2 hours)                  | 2026-11-23T14:00:30Z",
        "rate(1 day)                    | 2026-11-24T12:00:30Z"
      })
  void theNextTime(String expression, String next) {
    Optional<Instant> expected =
        Optional.of(next).filter(time -> !time.equals("never")).map(Instant::parse);

    assertThat(ScheduleExpression.of(expression).next(MADE, MADE, ZoneOffset.UTC))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cron(0 0 * * ? *)", "rate(3 hours)", "cron(0/7 * ? * TUE *)"})
  void eachTimeIsAfterTheOneBefore(String text) {
    ScheduleExpression expression = ScheduleExpression.of(text);
    Instant time = MADE;
    for (int i = 0; i < 50; i++) {
      Instant next = expression.next(time, MADE, ZoneOffset.UTC).orElseThrow();
      assertThat(next).isAfter(time);
      time = next;
    }
  }

  @Test
  void cronIsToldTheTimeOfItsZone() {
    ZoneId zone = ZoneId.of("Europe/Berlin");

    assertThat(ScheduleExpression.of("cron(0 6 * * ? *)").next(MADE, MADE, zone))
        .contains(Instant.parse("2026-11-24T05:00:00Z"));
  }

  @Test
  void anHourThatSummerTimeLeavesOutIsLeftOut() {
    ZoneId zone = ZoneId.of("Europe/Berlin");
    Instant eve = Instant.parse("2027-03-27T12:00:00Z");

    assertThat(ScheduleExpression.of("cron(30 2 * * ? *)").next(eve, eve, zone))
        .contains(Instant.parse("2027-03-29T00:30:00Z"));
  }

  @Test
  void anHourThatComesTwiceIsTakenOnce() {
    ZoneId zone = ZoneId.of("Europe/Berlin");
    Instant first = Instant.parse("2026-10-25T00:30:00Z");

    assertThat(ScheduleExpression.of("cron(30 2 * * ? *)").next(first, first, zone))
        .contains(Instant.parse("2026-10-26T01:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "at(2026-11-23T12:00:00)",
        "rate(0 minutes)",
        "rate(1 minutes)",
        "rate(5 minute)",
        "rate(5 seconds)",
        "rate(5  minutes)",
        "rate(-5 minutes)",
        "cron(0 10 * * ?)",
        "cron(0 10 * * ? * *)",
        "cron(0 10 * * * *)",
        "cron(0 10 ? * ? *)",
        "cron(60 10 * * ? *)",
        "cron(0 24 * * ? *)",
        "cron(0 10 0 * ? *)",
        "cron(0 10 32 * ? *)",
        "cron(0 10 L * ? *)",
        "cron(0 10 3W * ? *)",
        "cron(0 10 ? * 3#2 *)",
        "cron(0 10 ? * 0 *)",
        "cron(0 10 ? * 8 *)",
        "cron(0 10 * 13 ? *)",
        "cron(0 10 * MAR-JAN ? *)",
        "cron(0 10 * * ? 1969)",
        "cron(0/0 10 * * ? *)",
        "cron(1,,2 10 * * ? *)",
        "cron(? 10 * * ? *)"
      })
  void whatIsNotUnderstoodIsRefused(String expression) {
    assertThatThrownBy(() -> ScheduleExpression.of(expression))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
