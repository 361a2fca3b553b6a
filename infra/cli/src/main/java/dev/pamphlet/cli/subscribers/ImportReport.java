package dev.pamphlet.cli.subscribers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.output.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The outcomes of the rows of a file, summed up: its size does not grow with the file's. */
final class ImportReport {

  /** The most faults in the JSON document. As text, all are printed. */
  private static final int MOST_FAULTS = 1_000;

  private final Console console;
  private final Map<String, Long> imported = new TreeMap<>();
  private final Map<String, Long> ended = new TreeMap<>();
  private final Map<String, Long> left = new TreeMap<>();
  private final Set<String> columnsLeftOut = new TreeSet<>();
  private final ArrayNode faults = JsonNodeFactory.instance.arrayNode();
  private long unproven;
  private long invalid;
  private String format = "";

  ImportReport(Console console) {
    this.console = console;
  }

  /**
   * Adds the answer to a request.
   *
   * @param lines of the file at which the rows of the request begin
   */
  void add(JsonNode answer, List<Long> lines) {
    format = answer.path("format").asText();
    answer.path("columnsLeftOut").forEach(column -> columnsLeftOut.add(column.asText()));
    for (JsonNode row : answer.path("rows")) {
      add(row, lines.get(row.path("row").asInt() - 1), lines);
    }
  }

  private void add(JsonNode row, long line, List<Long> lines) {
    String outcome = row.path("outcome").asText();
    String status = row.path("status").asText();
    switch (outcome) {
      case "imported" -> {
        imported.merge(status, 1L, Long::sum);
        unproven += row.path("lacksProof").asBoolean() ? 1 : 0;
      }
      case "invalid" -> fault(line, row.path("reason").asText());
      case "ended" -> {
        ended.merge(status, 1L, Long::sum);
        note(line, "%s until now, by a file".formatted(row.path("before").asText()));
      }
      case "repeated" -> {
        left.merge(outcome, 1L, Long::sum);
        note(
            line,
            "the address of line %d, which counts"
                .formatted(lines.get(row.path("counts").asInt() - 1)));
      }
      default -> {
        left.merge(outcome, 1L, Long::sum);
        if (!status.equals(row.path("inFile").asText())) {
          note(line, "%s in the file, and stays %s".formatted(row.path("inFile").asText(), status));
        }
      }
    }
  }

  /** Adds a row that is not imported. */
  void fault(long line, String reason) {
    invalid++;
    if (faults.size() < MOST_FAULTS) {
      faults.addObject().put("line", line).put("reason", reason);
    }
    note(line, reason);
  }

  private void note(long line, String text) {
    console.note(console.yellow("line " + line + ": ") + Console.printable(text));
  }

  /** Adds the rows that an earlier, stopped run of the same file did not import. */
  void faultsBefore(long rows) {
    invalid += rows;
  }

  long faults() {
    return invalid;
  }

  boolean hasFaults() {
    return invalid > 0;
  }

  /** Prints the sums. */
  void print(boolean dryRun) {
    if (!format.isEmpty()) {
      console.note("the columns are those of the format '%s'".formatted(format));
    }
    console.line((dryRun ? "would import" : "imported") + of(imported));
    if (!ended.isEmpty()) {
      console.line("get no letters any more" + of(ended));
    }
    if (!left.isEmpty()) {
      console.line("not changed" + of(left));
    }
    if (invalid > 0) {
      console.line(console.red("not imported: ") + Quantity.of(invalid, "row"));
    }
    if (unproven > 0) {
      console.note(
          console.yellow("warning: ")
              + Quantity.of(unproven, "subscriber")
              + " will get no letters: the file does not prove that the owner of the address confirmed"
              + " it; those who subscribe again are asked to");
    }
    if (!columnsLeftOut.isEmpty()) {
      console.note(
          console.yellow("warning: ")
              + "an import does not read these columns: "
              + Console.printable(String.join(", ", columnsLeftOut)));
    }
    console.document(json(dryRun));
  }

  private static String of(Map<String, Long> counts) {
    if (counts.isEmpty()) {
      return " no subscribers";
    }
    StringBuilder text = new StringBuilder();
    counts.forEach(
        (word, count) ->
            text.append(text.isEmpty() ? ": " : ", ")
                .append(String.format(Locale.ROOT, "%,d %s", count, word)));
    return text.toString();
  }

  private ObjectNode json(boolean dryRun) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("format", format).put("dryRun", dryRun);
    imported.forEach(document.putObject("imported")::put);
    ended.forEach(document.putObject("ended")::put);
    left.forEach(document.putObject("leftAsTheyWere")::put);
    document.put("invalid", invalid).put("lackProof", unproven);
    document.set("faults", faults);
    columnsLeftOut.forEach(document.putArray("columnsLeftOut")::add);
    return document;
  }
}
