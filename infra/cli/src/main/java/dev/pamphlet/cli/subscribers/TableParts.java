package dev.pamphlet.cli.subscribers;

import dev.pamphlet.newsletter.csv.CsvLine;
import dev.pamphlet.newsletter.csv.CsvTable;
import dev.pamphlet.newsletter.csv.MalformedCsv;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a table into parts that fit into a request. One part is in memory at a time. */
final class TableParts {

  /** The most rows that the API accepts in one request. */
  private static final int ROWS = 500;

  /** In characters; the API accepts a megabyte, and a character has up to three bytes. */
  private static final int LARGEST = 300_000;

  private final CsvTable table;
  private final long from;
  private final String header;

  /** A row that did not fit into the previous part. */
  private Optional<CsvTable.Row> waiting = Optional.empty();

  private boolean ended;

  /**
   * A part.
   *
   * @param csv in UTF-8 with commas, with the first line of the table
   * @param lines of the file at which its rows begin; at least one
   */
  record Part(String csv, List<Long> lines) {

    long last() {
      return lines.get(lines.size() - 1);
    }
  }

  /**
   * @param from the line before which rows are left out
   */
  TableParts(CsvTable table, long from) {
    this.table = table;
    this.from = from;
    this.header = CsvLine.of(table.columns());
  }

  /**
   * The next part; empty after the last.
   *
   * @param report gets the rows that fit into no part
   */
  Optional<Part> next(ImportReport report) {
    StringBuilder part = new StringBuilder(header);
    List<Long> lines = new ArrayList<>();
    while (lines.size() < ROWS) {
      Optional<CsvTable.Row> row = row(report);
      if (row.isEmpty()) {
        break;
      }
      String line = CsvLine.of(row.get().cells());
      if (header.length() + line.length() > LARGEST) {
        report.fault(row.get().line(), "the row is longer than a request may be");
      } else if (part.length() + line.length() > LARGEST) {
        waiting = row;
        break;
      } else {
        part.append(line);
        lines.add(row.get().line());
      }
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Part(part.toString(), lines));
  }

  private Optional<CsvTable.Row> row(ImportReport report) {
    Optional<CsvTable.Row> row = waiting;
    waiting = Optional.empty();
    try {
      while (!ended && (row.isEmpty() || row.get().line() < from)) {
        row = table.next();
        ended = row.isEmpty();
      }
      return row;
    } catch (MalformedCsv malformed) {
      ended = true;
      report.fault(malformed.line(), malformed.getMessage());
      return Optional.empty();
    }
  }
}
