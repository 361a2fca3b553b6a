package dev.pamphlet.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.Refused;
import dev.pamphlet.cli.publication.Publication;
import dev.pamphlet.cli.publication.Publishing;
import dev.pamphlet.cli.publication.SettingsPublisher;
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
final class PublicationCommand extends Subcommand {

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = ".",
      description = "publication.yaml, or its folder; the current one if it is not given.")
  private Path file;

  @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  @Override
  ExitCode run(Console console) {
    Publication publication = Publication.read(file);
    SettingsPublisher publisher = new SettingsPublisher(editor());
    if (dryRun) {
      tell(console, "would be ", publisher.plan(publication));
      return ExitCode.DONE;
    }
    try {
      tell(console, "", publisher.publish(publication));
      return ExitCode.DONE;
    } catch (Refused refused) {
      return refused(console, publication, refused);
    }
  }

  private void tell(Console console, String would, Publishing done) {
    String change = done.change().name().toLowerCase(Locale.ROOT);
    String verb = done.change() == Publishing.Change.UNCHANGED ? "" : would;
    console.line("settings %s%s".formatted(verb, console.green(change)));
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("dryRun", dryRun);
    document.put("outcome", change);
    done.described().ifPresent(settings -> document.set("publication", settings));
    console.document(document);
  }

  private static ExitCode refused(Console console, Publication publication, Refused refused) {
    Findings findings = Findings.of(refused);
    new Diagnostics(console).print(publication.file(), publication.text(), findings.list());
    console.note(console.red("failed: ") + Pamphlet.message(refused));
    ObjectNode document = Pamphlet.problem(ExitCode.REFUSED, Pamphlet.message(refused));
    document.set("findings", findings.json(publication.file()));
    console.document(document);
    return ExitCode.REFUSED;
  }
}
