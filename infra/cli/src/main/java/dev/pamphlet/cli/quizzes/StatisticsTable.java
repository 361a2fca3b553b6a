package dev.pamphlet.cli.quizzes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.cli.output.Bar;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.output.Quantity;
import dev.pamphlet.cli.output.Table;
import dev.pamphlet.cli.output.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The statistics of a quiz as tables: the histogram of scores, then a row for each answer. */
final class StatisticsTable {

  /** The columns of the longest name of a question or an answer. */
  private static final int LONGEST = 42;

  private static final int BIN = 10;
  private static final int LAST_BIN = 90;
  private static final String RIGHT = "✓";

  private final Console console;
  private final String slug;
  private final JsonNode statistics;
  private final long attempts;

  StatisticsTable(Console console, String slug, JsonNode statistics) {
    this.console = console;
    this.slug = slug;
    this.statistics = statistics;
    this.attempts = statistics.path("attempts").asLong();
  }

  void print() {
    boolean shown = statistics.has("questions");
    console.line(
        "%s  %s v%d, %s%s"
            .formatted(
                console.bold(Console.printable(statistics.path("title").asText())),
                slug,
                statistics.path("version").asInt(),
                Quantity.of(attempts, "attempt"),
                shown ? ", mean score %d %%".formatted(statistics.path("mean").asInt()) : ""));
    if (!shown) {
      console.note(
          "statistics are shown from %d attempts on"
              .formatted(statistics.path("shownFrom").asInt()));
      return;
    }
    console.line("");
    scores();
    console.line("");
    questions();
  }

  private void scores() {
    Table table = new Table();
    int from = 0;
    for (JsonNode bin : statistics.path("histogram")) {
      int to = from == LAST_BIN ? from + BIN : from + BIN - 1;
      table.row(
          "%3d to %3d %%".formatted(from, to),
          right(bin.asLong(), attempts),
          Bar.of(bin.asLong(), attempts));
      from += BIN;
    }
    table.lines().forEach(console::line);
  }

  private void questions() {
    Table table = new Table();
    table.row("", "answers", "of all", Bar.of(0, 1), "index");
    int number = 0;
    for (JsonNode question : statistics.path("questions")) {
      String name =
          "%d. %s (%s)"
              .formatted(++number, question.path("name").asText(), question.path("kind").asText());
      JsonNode index = question.path("discrimination");
      row(
          table,
          TextWidth.cut(Console.printable(name), LONGEST),
          question.path("answers").asLong(),
          question.path("facility").asInt(),
          index.isMissingNode() ? "-" : index.asText());
      flags(table, question);
      marks(table, question);
      across(table, question.path("across"));
    }
    table.lines().forEach(console::line);
  }

  private void marks(Table table, JsonNode question) {
    for (JsonNode mark : question.path("marks")) {
      long answers = mark.path("answers").asLong();
      String text = Console.printable(mark.path("text").asText().replace('\n', ' '));
      row(
          table,
          TextWidth.cut(
              "   %s %s".formatted(mark.path("right").asBoolean() ? RIGHT : " ", text), LONGEST),
          answers,
          Math.round(100.0 * answers / attempts),
          "");
    }
  }

  private void across(Table table, JsonNode across) {
    if (!across.isMissingNode()) {
      List<String> versions = new ArrayList<>();
      across.path("versions").forEach(version -> versions.add("v" + version.asInt()));
      row(
          table,
          "     the same in " + String.join(", ", versions),
          across.path("attempts").asLong(),
          across.path("facility").asInt(),
          "");
    }
  }

  private void flags(Table table, JsonNode question) {
    List<String> flags = new ArrayList<>();
    question.path("flags").forEach(flag -> flags.add(flag.asText()));
    if (!flags.isEmpty()) {
      table.wholeLine("     " + console.yellow(String.join(", ", flags)));
    }
  }

  private void row(Table table, String text, long answers, long percent, String index) {
    table.row(
        text,
        right(answers, attempts),
        "%4d %%".formatted(percent),
        Bar.of(percent, 100),
        "%5s".formatted(index));
  }

  /** A right-aligned number, as wide as the heading above it or the number of attempts. */
  private static String right(long number, long attempts) {
    int width = Math.max("answers".length(), String.format(Locale.ROOT, "%,d", attempts).length());
    return String.format(Locale.ROOT, "%," + width + "d", number);
  }
}
