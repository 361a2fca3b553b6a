package dev.pamphlet.cli.issues;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.cli.api.IssueRoutes;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.InvalidUsage;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the letter of an issue before it is sent. */
@Command(
    name = "preview",
    header = "Writes the letter of an issue to files, and reports its faults.",
    description = {
      "",
      "Writes letter.eml, which mail programs open, and its parts letter.html and letter.txt. Ends"
          + " with 1 if the letter cannot be sent as it is."
    },
    footer = {
      "",
      "Example:",
      "  pamphlet issue preview 0123456789abcdef0123456789abcdef --to letter"
    })
public final class IssuePreviewCommand extends Subcommand {

  @Mixin private IssueArgument issue;

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      defaultValue = ".",
      description = "The folder to write to (else the current one).")
  private Path folder;

  @Override
  protected ExitCode run(Console console) {
    IssueRoutes issues = editor().issues();
    JsonNode letter = issues.letter(issue.id()).json();
    write(console, "letter.eml", LetterMessage.of(letter, issues.now()));
    write(console, "letter.html", bytes(letter, "html"));
    write(console, "letter.txt", bytes(letter, "text"));
    IssueLine.findings(console, letter.path("findings"));
    console.document(letter);
    boolean refused =
        StreamSupport.stream(letter.path("findings").spliterator(), false)
            .anyMatch(finding -> finding.path("severity").asText().equals("refused"));
    return refused ? ExitCode.REFUSED : ExitCode.DONE;
  }

  private static byte[] bytes(JsonNode letter, String member) {
    return letter.path(member).asText().getBytes(StandardCharsets.UTF_8);
  }

  private void write(Console console, String name, byte[] bytes) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(folder);
      Files.write(file, bytes);
    } catch (IOException unwritable) {
      throw new InvalidUsage("'%s' cannot be written".formatted(file));
    }
    console.line("wrote " + file);
  }
}
