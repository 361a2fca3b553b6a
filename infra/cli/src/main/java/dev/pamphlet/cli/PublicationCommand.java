package dev.pamphlet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.Answer;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.api.Precondition;
import dev.pamphlet.cli.api.Refused;
import dev.pamphlet.cli.publication.Publication;
import java.nio.file.Path;
import java.util.Optional;
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

  @Option(names = "--dry-run", description = "Show what is there now, and save nothing.")
  private boolean dryRun;

  @Override
  ExitCode run(Console console) {
    Publication publication = Publication.read(file);
    EditorRoutes editor = editor();
    Optional<Answer> there = editor.publication();
    if (dryRun) {
      console.line(
          there.isPresent() ? "would revise the settings" : "would save the first settings");
      console.document(JsonNodeFactory.instance.objectNode().put("dryRun", true));
      return ExitCode.DONE;
    }
    Precondition precondition =
        there
            .map(settings -> Precondition.unchangedSince(settings.requiredTag()))
            .orElse(Precondition.ABSENT);
    try {
      Answer saved = editor.savePublication(publication.settings(), precondition);
      console.line("saved the settings of '%s'".formatted(title(saved.json())));
      console.document(saved.json());
      return ExitCode.DONE;
    } catch (Refused refused) {
      return refused(console, publication, refused);
    }
  }

  private static String title(JsonNode settings) {
    return Console.printable(settings.path("title").asText());
  }

  private static ExitCode refused(Console console, Publication publication, Refused refused) {
    Findings findings = Findings.of(refused);
    new Diagnostics(console).print(publication.file(), publication.settings(), findings.list());
    console.note(console.red("failed: ") + Pamphlet.message(refused));
    ObjectNode document = Pamphlet.problem(ExitCode.REFUSED, Pamphlet.message(refused));
    document.set("findings", findings.json(publication.file()));
    console.document(document);
    return ExitCode.REFUSED;
  }
}
