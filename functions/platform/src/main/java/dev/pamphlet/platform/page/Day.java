package dev.pamphlet.platform.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A day in UTC, as pages show it.
 *
 * @param date the value of HTML's {@code datetime}: {@code 2026-11-22}
 * @param words in the language of the page: {@code 22 November 2026}
 */
public record Day(String date, String words) {

  /**
   * The day of a time.
   *
   * @param texts of the kernel's pages, which have the order of day, month and year
   */
  static Day of(Instant time, Texts texts) {
    LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
    DateTimeFormatter words =
        DateTimeFormatter.ofPattern(
            texts.get("date.pattern"), Locale.forLanguageTag(texts.language()));
    return new Day(day.toString(), words.format(day));
  }
}
