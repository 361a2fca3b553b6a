package dev.pamphlet.newsletter.http;

import dev.pamphlet.newsletter.csv.CsvTable;
import dev.pamphlet.newsletter.csv.MalformedCsv;
import dev.pamphlet.newsletter.importing.FileFormat;
import dev.pamphlet.newsletter.importing.FileRow;
import dev.pamphlet.newsletter.importing.Importing;
import dev.pamphlet.newsletter.importing.RowOutcome;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Imports a part of a file in any known format, and reports the outcome of each row. */
record ImportSubscribers(Importing importing) {

  /** The most rows in a request. */
  static final int MOST_ROWS = 500;

  /** The largest request, in bytes. */
  static final int LARGEST = 1_048_576;

  private static final String CSV = "text/csv";

  Reply reply(Request request) {
    boolean dryRun = request.query("dryRun", ImportSubscribers::truth).orElse(false);
    CsvTable table = table(request.text(CSV, LARGEST));
    List<String> columns = table.columnNames();
    FileFormat format = format(columns);
    List<FileRow> rows = rows(table);
    List<RowOutcome> outcomes = importing.run(format, columns, rows, dryRun);
    return Reply.json(
        200,
        json ->
            json.object(
                () -> {
                  json.member("format", format.word());
                  json.member("dryRun", dryRun);
                  json.array("rows", outcomes, outcome -> json.object(() -> write(json, outcome)));
                  json.array("columnsLeftOut", leftOut(format, table, rows), json::value);
                }));
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidValue("true or false");
    };
  }

  private static CsvTable table(String body) {
    try {
      return CsvTable.read(body);
    } catch (MalformedCsv malformed) {
      throw problem(malformed);
    }
  }

  private static FileFormat format(List<String> columns) {
    try {
      return FileFormat.of(columns);
    } catch (InvalidValue unknown) {
      throw Problem.of(
          ProblemType.REFUSED,
          "The columns are not known: " + unknown.getMessage() + ".",
          List.of(new Problem.Invalid("body", unknown.getMessage(), 1, 1)));
    }
  }

  private static List<FileRow> rows(CsvTable table) {
    try {
      List<FileRow> rows = new ArrayList<>();
      for (Optional<CsvTable.Row> row = table.next(); row.isPresent(); row = table.next()) {
        rows.add(new FileRow(rows.size() + 1, row.get().cells()));
        if (rows.size() > MOST_ROWS) {
          throw Problem.of(
              ProblemType.REFUSED,
              "The table has more than %d rows. Send that many at a time, each with the first line."
                  .formatted(MOST_ROWS));
        }
      }
      return rows;
    } catch (MalformedCsv malformed) {
      throw problem(malformed);
    }
  }

  private static Problem problem(MalformedCsv malformed) {
    return Problem.of(
        ProblemType.MALFORMED_BODY,
        "The table cannot be read from line %d on: %s."
            .formatted(malformed.line(), malformed.getMessage()),
        List.of(new Problem.Invalid("body", malformed.getMessage(), (int) malformed.line(), 1)));
  }

  /** The columns whose content is not imported, in alphabetical order. */
  private static Set<String> leftOut(FileFormat format, CsvTable table, List<FileRow> rows) {
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      if (!format.reads(table.columnNames().get(i))
          && rows.stream().anyMatch(row -> row.holds(column))) {
        names.add(table.columns().get(i));
      }
    }
    return names;
  }

  private static void write(JsonWriter json, RowOutcome outcome) {
    json.member("row", outcome.row());
    json.member("outcome", outcome.word());
    if (outcome instanceof RowOutcome.Imported imported) {
      json.member("status", imported.status().word());
      json.member("lacksProof", imported.lacksProof());
    } else if (outcome instanceof RowOutcome.Present present) {
      json.member("status", present.status().word());
      json.member("inFile", present.wanted().word());
    } else if (outcome instanceof RowOutcome.Ended ended) {
      json.member("status", ended.status().word());
      json.member("before", ended.before().word());
    } else if (outcome instanceof RowOutcome.Repeated repeated) {
      json.member("counts", repeated.counts());
    } else if (outcome instanceof RowOutcome.Invalid invalid) {
      json.member("reason", invalid.reason());
    }
  }
}
