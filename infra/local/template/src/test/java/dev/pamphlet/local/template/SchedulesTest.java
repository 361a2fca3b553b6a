package dev.pamphlet.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulesTest {

  @TempDir private Path folder;

  @Test
  void bothKindsAreRead() {
    List<Schedule> schedules =
        schedules(
            """
            Sweep:
              Type: Schedule
              Properties:
                Schedule: rate(5 minutes)
                Input: '{"a": 1}'
                Enabled: true
            Publish:
              Type: ScheduleV2
              Properties:
                ScheduleExpression: cron(0 6 * * ? *)
                ScheduleExpressionTimezone: Europe/Berlin
                FlexibleTimeWindow: {Mode: 'OFF'}
                RetryPolicy: {MaximumRetryAttempts: 2}
            """);

    assertThat(schedules).extracting(Schedule::name).containsExactly("Sweep", "Publish");
    Schedule sweep = schedules.get(0);
    assertThat(sweep)
        .isEqualTo(
            new Schedule(
                "Sweep",
                Schedule.Kind.RULE,
                new ScheduleExpression.Rate(Duration.ofMinutes(5)),
                ZoneOffset.UTC,
                Optional.of("{\"a\": 1}")));
    Schedule publish = schedules.get(1);
    assertThat(publish.kind()).isEqualTo(Schedule.Kind.SCHEDULER);
    assertThat(publish.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(publish.input()).isEmpty();
  }

  @Test
  void aDisabledScheduleDoesNotFire() {
    assertThat(
            schedules(
                """
                Off:
                  Type: Schedule
                  Properties: {Schedule: rate(1 day), Enabled: false}
                OffToo:
                  Type: ScheduleV2
                  Properties: {ScheduleExpression: rate(1 day), State: DISABLED}
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ScheduleExpression: rate(1 days)|ScheduleExpression .* is 'rate\\(1 days\\)', but a rate",
        "ScheduleExpression: cron(0 6 L * ? *)|'L' is not understood as day of month",
        "ScheduleExpression: at(2027-01-01T00:00:00)|only rate\\(...\\) and cron\\(...\\)",
        "ScheduleExpression: rate(1 day), ScheduleExpressionTimezone: Mars|'Mars', which is no time",
        "ScheduleExpression: rate(1 day), StartDate: '2027-01-01T00:00:00Z'|StartDate .* not emul",
        "ScheduleExpression: rate(1 day), State: 'OFF'|State .* is 'OFF', which is not emulated",
        "ScheduleExpression: rate(1 day), FlexibleTimeWindow: {Mode: FLEXIBLE}|Mode .* unless it is"
      })
  void whatIsNotUnderstoodStopsTheStartWithItsLine(String properties, String complaint) {
    String event = "E:\n  Type: ScheduleV2\n  Properties: {" + properties + "}\n";

    assertThatThrownBy(() -> schedules(event))
        .isInstanceOf(TemplateProblem.class)
        .hasMessageMatching("(?s).*template.yaml:\\d+:\\d+: .*" + complaint + ".*");
  }

  private List<Schedule> schedules(String events) {
    return new TemplateFile(folder).function("", "Events:\n" + events.indent(2)).schedules();
  }
}
