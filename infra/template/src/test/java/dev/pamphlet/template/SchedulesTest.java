package dev.pamphlet.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulesTest {

  @TempDir private Path folder;

  @Test
  void aRateIsRead() {
    List<Schedule> schedules =
        schedules(
            """
            Sweep:
              Type: Schedule
              Properties:
                Schedule: rate(5 minutes)
                Input: '{"a": 1}'
                Enabled: true
                RetryPolicy: {MaximumRetryAttempts: 2}
            """);

    assertThat(schedules)
        .containsExactly(new Schedule("Sweep", Duration.ofMinutes(5), Optional.of("{\"a\": 1}")));
  }

  @ParameterizedTest
  @CsvSource({
    "rate(1 minute), 2026-11-23T12:01:30Z",
    "rate(5 minutes), 2026-11-23T12:05:30Z",
    "rate(2 hours), 2026-11-23T14:00:30Z",
    "rate(1 day), 2026-11-24T12:00:30Z"
  })
  void aRateCountsFromWhenTheScheduleWasMade(String rate, Instant next) {
    Instant made = Instant.parse("2026-11-23T12:00:30Z");
    Schedule schedule =
        schedules("E:\n  Type: Schedule\n  Properties: {Schedule: " + rate + "}\n").get(0);

    assertThat(schedule.next(made, made)).isEqualTo(next);
    assertThat(schedule.next(next, made)).isEqualTo(next.plus(schedule.every()));
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
                  Type: Schedule
                  Properties: {Schedule: rate(1 day), State: DISABLED}
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Schedule: rate(1 days)|Schedule .* is 'rate\\(1 days\\)', but a rate",
        "Schedule: rate(0 minutes)|but a rate",
        "Schedule: rate(5 minute)|but a rate",
        "Schedule: rate(5 seconds)|but a rate",
        "Schedule: rate(5  minutes)|but a rate",
        "Schedule: rate(-5 minutes)|but a rate",
        "Schedule: cron(0 6 * * ? *)|only rate\\(...\\) is emulated",
        "Schedule: at(2027-01-01T00:00:00)|only rate\\(...\\) is emulated",
        "Schedule: rate(1 day), StartDate: '2027-01-01T00:00:00Z'|StartDate .* not emul",
        "Schedule: rate(1 day), State: 'OFF'|State .* is 'OFF', which is not emulated"
      })
  void anythingNotEmulatedIsRefusedWithItsLine(String properties, String complaint) {
    String event = "E:\n  Type: Schedule\n  Properties: {" + properties + "}\n";

    assertThatThrownBy(() -> schedules(event))
        .isInstanceOf(TemplateProblem.class)
        .hasMessageMatching("(?s).*template.yaml:\\d+:\\d+: .*" + complaint + ".*");
  }

  @Test
  void aScheduleOfEventBridgeSchedulerIsRefused() {
    assertThatThrownBy(() -> schedules("E:\n  Type: ScheduleV2\n  Properties: {State: ENABLED}\n"))
        .isInstanceOf(TemplateProblem.class)
        .hasMessageContaining("is ScheduleV2, which is not emulated");
  }

  @Test
  void whatKeepsASnapshotInUseIsLeftOut() {
    LambdaFunction function =
        new TemplateFile(folder)
            .function(
                "",
                """
                SnapStart: {ApplyOn: PublishedVersions}
                Events:
                  E:
                    Type: ScheduleV2
                    Properties: {ScheduleExpression: rate(1 day), Input: '{"keepWarm": true}', OmitName: true}
                """);

    assertThat(function.schedules()).isEmpty();
  }

  private List<Schedule> schedules(String events) {
    return new TemplateFile(folder).function("", "Events:\n" + events.indent(2)).schedules();
  }
}
