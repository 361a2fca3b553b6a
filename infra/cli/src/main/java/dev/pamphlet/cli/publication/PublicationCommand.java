package dev.pamphlet.cli.publication;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.Refused;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.ProblemText;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.findings.Diagnostics;
import dev.pamphlet.cli.findings.Findings;
import dev.pamphlet.cli.folder.PublicationFolder;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.upload.SettingsPublisher;
import dev.pamphlet.cli.upload.UploadResult;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Saves the publication's settings. */
@Command(
    name = "publication",
    header = "Saves the settings of the publication.",
    footer = {"", "Example:", "  pamphlet publication infra/publication"})
public final class PublicationCommand extends Subcommand {

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = ".",
      description = "publication.yaml or its folder (else the current folder).")
  private Path file;

  @Option(names = "--dry-run", description = "Say what would be done; change nothing.")
  private boolean dryRun;

  @Override
  protected ExitCode run(Console console) {
    PublicationFolder publication = PublicationFolder.read(file);
    SettingsPublisher publisher = new SettingsPublisher(editor());
    if (dryRun) {
      print(console, "would be ", publisher.plan(publication));
      return ExitCode.DONE;
    }
    try {
      print(console, "", publisher.publish(publication));
      return ExitCode.DONE;
    } catch (Refused refused) {
      return refused(console, publication, refused);
    }
  }

  private void print(Console console, String would, UploadResult done) {
    String change = done.change().name().toLowerCase(Locale.ROOT);
    String verb = done.change() == UploadResult.Change.UNCHANGED ? "" : would;
    console.line("settings %s%s".formatted(verb, console.green(change)));
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("dryRun", dryRun);
    document.put("outcome", change);
    done.described().ifPresent(settings -> document.set("publication", settings));
    console.document(document);
  }

  private static ExitCode refused(Console console, PublicationFolder publication, Refused refused) {
    Findings findings = Findings.of(refused);
    new Diagnostics(console).print(publication.file(), publication.text(), findings.list());
    console.note(console.red("failed: ") + ProblemText.of(refused));
    ObjectNode document = ProblemText.json(ExitCode.REFUSED, ProblemText.of(refused));
    document.set("findings", findings.json(publication.file()));
    console.document(document);
    return ExitCode.REFUSED;
  }
}
