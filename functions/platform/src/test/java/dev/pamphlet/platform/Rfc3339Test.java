package dev.pamphlet.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

  @ParameterizedTest
  @CsvSource({
    "2027-01-31T08:00:00Z, 2027-01-31T08:00:00Z",
    "2027-01-31T08:00:00+01:00, 2027-01-31T07:00:00Z",
    "2027-01-31T23:30:00-02:30, 2027-02-01T02:00:00Z",
    "2028-02-29T08:00:00.125Z, 2028-02-29T08:00:00.125Z"
  })
  void aTimeIsReadWithItsOffset(String text, Instant time) {
    assertThat(Rfc3339.parse(text)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tomorrow",
        "2027-01-31",
        "2027-01-31T08:00:00",
        "2027-01-31T08:00Z",
        "2027-01-31 08:00:00Z",
        "2027-01-31t08:00:00z",
        "2027-01-31T08:00:00.Z",
        "2027-01-31T08:00:00.1234567891Z",
        "+12027-01-31T08:00:00Z",
        "2027-01-31T08:00:00Z\n",
        "٢٠٢٧-01-31T08:00:00Z"
      })
  void anythingElseIsRefused(String text) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> Rfc3339.parse(text))
        .withMessage("a time with its offset, such as 2027-01-31T08:00:00+01:00");
  }

  @Test
  void aDayThatNoCalendarHasIsNamed() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> Rfc3339.parse("2027-02-29T08:00:00Z"))
        .withMessage("a day of the calendar: there is no 2027-02-29");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2027-01-31T24:00:01Z", "2027-01-31T23:59:60Z", "2027-01-31T08:00:00+19:00"})
  void aTimeThatNoClockShowsIsRefused(String text) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> Rfc3339.parse(text))
        .withMessage("a time of day: the hours, the seconds or the offset are too large");
  }

  @Property
  void everyTimeIsTheSameAtEveryOffset(
      @ForAll @LongRange(min = 0, max = 4_102_444_800L) long second,
      @ForAll @IntRange(min = -1_079, max = 1_079) int minutes) {
    Instant time = Instant.ofEpochSecond(second);
    String written =
        time.atOffset(ZoneOffset.ofTotalSeconds(minutes * 60))
            .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX"));

    assertThat(Rfc3339.parse(written)).isEqualTo(time);
  }
}
