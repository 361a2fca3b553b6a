package dev.pamphlet.cli.issues;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.cli.output.Bar;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.output.Table;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The books of an issue: how many of its mails are in which state.
 *
 * @param audience subscribers in all; while the issue is planned, those planned so far
 */
record IssueBooks(
    long audience, long sent, long skipped, long failed, long unknown, long pending, JsonNode all) {

  private static final List<String> OUTCOMES =
      List.of("sent", "skipped", "failed", "unknown", "pending");
  private static final List<String> BESIDE = List.of("bounced", "complained");

  /** The books of an issue; empty before it is sent. */
  static Optional<IssueBooks> of(JsonNode issue) {
    JsonNode books = issue.path("books");
    return books.isObject()
        ? Optional.of(
            new IssueBooks(
                books.path("audience").asLong(),
                books.path("sent").asLong(),
                books.path("skipped").asLong(),
                books.path("failed").asLong(),
                books.path("unknown").asLong(),
                books.path("pending").asLong(),
                books))
        : Optional.empty();
  }

  /** The number of mails that are done. */
  long settled() {
    return audience - pending;
  }

  /** The rows of a table: an outcome, how many mails have it, and their share as a bar. */
  void addTo(Table table) {
    table.row("audience", number(audience) + (all.path("planning").asBoolean() ? " so far" : ""));
    OUTCOMES.forEach(outcome -> table.row("  " + outcome, counted(outcome)));
    BESIDE.forEach(what -> table.row(what, number(all.path(what).asLong())));
    stopped().ifPresent(reason -> table.row("no mail is sent", reason));
  }

  /** Why no mail is sent at the moment; empty while mail is sent. */
  private Optional<String> stopped() {
    return Optional.ofNullable(all.path("stopped").textValue()).map(Console::printable);
  }

  private String counted(String outcome) {
    long count = all.path(outcome).asLong();
    return audience == 0
        ? number(count)
        : "%10s  %s".formatted(number(count), Bar.of(count, audience)).stripTrailing();
  }

  /**
   * The progress of the issue, in one line.
   *
   * @param before the books a while ago, for the rate
   * @param between the time since then
   */
  String progress(IssueBooks before, Duration between) {
    String line =
        audience == 0
            ? "planning"
            : "%s %s of %s"
                .formatted(Bar.of(settled(), audience), number(settled()), number(audience));
    if (stopped().isPresent()) {
      return line + ", no mail is sent: " + stopped().get();
    }
    double rate = (settled() - before.settled()) * 1000.0 / Math.max(1, between.toMillis());
    return rate <= 0
        ? line
        : line
            + String.format(
                Locale.ROOT, ", %.1f a second, %s left", rate, duration(pending / rate));
  }

  private static String duration(double seconds) {
    return seconds < 90
        ? Math.round(seconds) + " s"
        : Math.round(seconds / Duration.ofMinutes(1).toSeconds()) + " min";
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
