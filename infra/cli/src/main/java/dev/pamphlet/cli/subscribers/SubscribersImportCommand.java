package dev.pamphlet.cli.subscribers;

import dev.pamphlet.cli.api.ApiFailure;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.InvalidUsage;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.folder.FolderProblem;
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

/** Imports subscribers from a table part by part, so the size of the file does not matter. */
@Command(
    name = "import",
    header = "Imports subscribers from a table that was exported here or elsewhere.",
    description = {
      "",
      "The columns tell the format: what 'export' prints, or what Ghost, listmonk, Substack and"
          + " Mailchimp export. Nobody is mailed, and a known address stays as it is, so an import"
          + " may be repeated. Only subscribers who came by a file stop getting letters when a later"
          + " row says so. Rows that cannot be imported are listed by line; the others are imported."
          + " Ends with 1 if there were such rows.",
      "",
      "To resume a stopped import, repeat the command: until it is done, a file beside the table,"
          + " FILE.import.json, records the progress."
    },
    footer = {
      "",
      "Examples:",
      "  pamphlet subscribers import members.csv --dry-run",
      "  pamphlet subscribers import members.csv --from 1    (starts over)",
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
      description =
          "The file's encoding, if it is neither UTF-8 nor has a byte order mark: windows-1252.")
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
      throw FolderProblem.unreadable(file, unreadable);
    }
    report.print(dryRun);
    return report.hasFaults() ? ExitCode.REFUSED : ExitCode.DONE;
  }

  /** The encoding of the file. This reads the whole file, which also computes its digest. */
  private Charset charset(MessageDigest digest) throws IOException {
    try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
      return CsvEncoding.of(bytes, Optional.ofNullable(encoding).map(Charset::forName));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new InvalidUsage("'%s' is not a known encoding".formatted(encoding));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The line to start at. */
  private long start(Console console, ImportProgress progress, ImportReport report) {
    if (from != null || dryRun) {
      return from == null ? 1 : from;
    }
    Optional<ImportProgress.Point> stopped = progress.find();
    stopped.ifPresent(
        point -> {
          report.faultsBefore(point.faults());
          console.note(
              "goes on at line %,d, where it was stopped; --from 1 starts over"
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
            + "'%s' cannot be written: a stopped import will not resume where it was"
                .formatted(progress));
  }
}
