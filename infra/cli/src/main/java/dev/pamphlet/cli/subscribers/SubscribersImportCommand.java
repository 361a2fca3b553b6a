package dev.pamphlet.cli.subscribers;

import dev.pamphlet.cli.api.ApiFailure;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.InvalidUsage;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.output.Quantity;
import dev.pamphlet.newsletter.csv.CsvEncoding;
import dev.pamphlet.newsletter.csv.CsvTable;
import dev.pamphlet.newsletter.csv.MalformedCsv;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
          + " import may be repeated; only who came by a file gets no letters any more when a later"
          + " row says so. Rows that cannot be imported are listed by their lines; the others go in."
          + " Ends with 1 if there were such rows.",
      "",
      "An import that was stopped goes on where it was when the command is repeated: until it is"
          + " done, a file beside the table, FILE.import.json, says how far it came.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  pamphlet subscribers import members.csv --dry-run",
      "  pamphlet subscribers import members.csv --from 1    (begins anew)",
      "  pamphlet subscribers import members.csv --encoding windows-1252"
    })
public final class SubscribersImportCommand extends Subcommand {

  @Parameters(paramLabel = "FILE", description = "The table.")
  private Path file;

  @Option(names = "--dry-run", description = "Only say what would become of the rows.")
  private boolean dryRun;

  @Option(
      names = "--from",
      paramLabel = "LINE",
      description = "Leave out the rows before this line (else those that are done already).")
  private Long from;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "What the file is in, if it is neither UTF-8 nor says so: windows-1252.")
  private String encoding;

  @Override
  protected ExitCode run(Console console) {
    ImportReport report = new ImportReport(console);
    EditorRoutes editor = editor();
    try {
      MessageDigest digest = sha256();
      Charset charset = charset(digest);
      ImportProgress progress =
          new ImportProgress(
              file, HexFormat.of().formatHex(digest.digest()), editor.address().toString());
      try (CsvTable table = CsvTable.read(Files.newBufferedReader(file, charset))) {
        send(
            console,
            editor,
            new TableParts(table, start(console, progress, report)),
            progress,
            report);
      }
    } catch (MalformedCsv malformed) {
      report.fault(malformed.line(), malformed.getMessage());
    } catch (IOException unreadable) {
      throw new InvalidUsage("'%s' cannot be read".formatted(file));
    }
    report.print(dryRun);
    return report.hasFaults() ? ExitCode.REFUSED : ExitCode.DONE;
  }

  /** What the file is in. It is read through for that, by which its digest is known too. */
  private Charset charset(MessageDigest digest) throws IOException {
    try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
      return CsvEncoding.of(bytes, Optional.ofNullable(encoding).map(Charset::forName));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new InvalidUsage("'%s' is no encoding that is known here".formatted(encoding));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The line to begin at. */
  private long start(Console console, ImportProgress progress, ImportReport report) {
    if (from != null || dryRun) {
      return from == null ? 1 : from;
    }
    Optional<ImportProgress.Point> stopped = progress.find();
    stopped.ifPresent(
        point -> {
          report.faultsBefore(point.faults());
          console.note(
              "goes on at line %,d, where it was stopped; --from 1 begins anew"
                  .formatted(point.line()));
        });
    return stopped.map(ImportProgress.Point::line).orElse(1L);
  }

  private void send(
      Console console,
      EditorRoutes editor,
      TableParts parts,
      ImportProgress progress,
      ImportReport report) {
    boolean keeps = !dryRun;
    boolean begun = false;
    for (Optional<TableParts.Part> next = parts.next(report);
        next.isPresent();
        next = parts.next(report)) {
      TableParts.Part part = next.get();
      try {
        report.add(editor.importSubscribers(part.csv(), dryRun).json(), part.lines());
      } catch (ApiFailure failure) {
        if (begun && !dryRun) {
          console.note(
              console.yellow("stopped: ")
                  + "everything before line %d is done; the same command goes on there"
                      .formatted(part.lines().get(0)));
        }
        throw failure;
      }
      begun = true;
      if (keeps && !progress.keep(new ImportProgress.Point(part.last() + 1, report.faults()))) {
        keeps = false;
        warn(console, progress);
      }
      console.progress(Quantity.of(part.last(), "line") + (dryRun ? " checked" : " done"));
    }
    if (keeps && !progress.end()) {
      warn(console, progress);
    }
  }

  private static void warn(Console console, ImportProgress progress) {
    console.note(
        console.yellow("warning: ")
            + "'%s' cannot be written: an import that is stopped will not go on where it was"
                .formatted(progress));
  }
}
