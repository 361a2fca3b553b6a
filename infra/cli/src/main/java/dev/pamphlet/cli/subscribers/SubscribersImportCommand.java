package dev.pamphlet.cli.subscribers;

import dev.pamphlet.cli.api.ApiFailure;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.InvalidUsage;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.output.Quantity;
import dev.pamphlet.newsletter.csv.CsvEncoding;
import dev.pamphlet.newsletter.csv.CsvLine;
import dev.pamphlet.newsletter.csv.CsvTable;
import dev.pamphlet.newsletter.csv.MalformedCsv;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports subscribers from a table, part by part: the size of the file does not matter. */
@Command(
    name = "import",
    header = "Imports subscribers from a table that was exported here or elsewhere.",
    description = {
      "",
      "The columns tell the format: what 'export' prints, or what Ghost, listmonk, Substack and"
          + " Mailchimp export. Nobody is mailed, and an address that is known stays as it is, so an"
          + " import may be repeated. Rows that cannot be imported are listed by their lines; the"
          + " others go in. Ends with 1 if there were such rows.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  pamphlet subscribers import members.csv --dry-run",
      "  pamphlet subscribers import members.csv --from 120002    (goes on at a line)",
      "  pamphlet subscribers import members.csv --encoding windows-1252"
    })
public final class SubscribersImportCommand extends Subcommand {

  /** What the API takes in one request. */
  private static final int ROWS = 500;

  /** In characters; the API takes a megabyte, and a character has up to three bytes. */
  private static final int LARGEST = 300_000;

  @Parameters(paramLabel = "FILE", description = "The table.")
  private Path file;

  @Option(names = "--dry-run", description = "Only say what would become of the rows.")
  private boolean dryRun;

  @Option(
      names = "--from",
      paramLabel = "LINE",
      defaultValue = "1",
      description = "Leave out the rows before this line, which were imported already.")
  private long from;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "What the file is in, if it is neither UTF-8 nor says so: windows-1252.")
  private String encoding;

  @Override
  protected ExitCode run(Console console) {
    ImportReport report = new ImportReport(console);
    EditorRoutes editor = editor();
    try (CsvTable table = CsvTable.read(Files.newBufferedReader(file, charset()))) {
      send(console, editor, table, report);
    } catch (MalformedCsv malformed) {
      report.fault(malformed.line(), malformed.getMessage());
    } catch (IOException unreadable) {
      throw new InvalidUsage("'%s' cannot be read".formatted(file));
    }
    report.print(dryRun);
    return report.hasFaults() ? ExitCode.REFUSED : ExitCode.DONE;
  }

  private Charset charset() throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return CsvEncoding.of(bytes, Optional.ofNullable(encoding).map(Charset::forName));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new InvalidUsage("'%s' is no encoding that is known here".formatted(encoding));
    }
  }

  private void send(Console console, EditorRoutes editor, CsvTable table, ImportReport report) {
    String header = CsvLine.of(table.columns());
    StringBuilder part = new StringBuilder(header);
    List<Long> lines = new ArrayList<>();
    Optional<MalformedCsv> end = Optional.empty();
    Optional<CsvTable.Row> row = Optional.empty();
    do {
      try {
        row = table.next();
      } catch (MalformedCsv malformed) {
        end = Optional.of(malformed);
        row = Optional.empty();
      }
      String line = row.map(found -> CsvLine.of(found.cells())).orElse("");
      boolean full = lines.size() == ROWS || part.length() + line.length() > LARGEST;
      if (!lines.isEmpty() && (full || row.isEmpty())) {
        send(console, editor, part.toString(), lines, report);
        part.setLength(header.length());
        lines.clear();
      }
      if (row.isPresent() && row.get().line() >= from) {
        if (line.length() + header.length() > LARGEST) {
          report.fault(row.get().line(), "the row is longer than a request may be");
        } else {
          part.append(line);
          lines.add(row.get().line());
        }
      }
    } while (row.isPresent());
    end.ifPresent(malformed -> report.fault(malformed.line(), malformed.getMessage()));
  }

  private void send(
      Console console, EditorRoutes editor, String part, List<Long> lines, ImportReport report) {
    try {
      report.add(editor.importSubscribers(part, dryRun).json(), lines);
    } catch (ApiFailure failure) {
      console.note(
          console.yellow("stopped: ")
              + "everything before line %d is done; go on with --from %d"
                  .formatted(lines.get(0), lines.get(0)));
      throw failure;
    }
    console.progress(
        Quantity.of(lines.get(lines.size() - 1), "line") + (dryRun ? " checked" : " done"));
  }
}
