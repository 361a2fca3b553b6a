package dev.pamphlet.cli.issues;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.cli.api.Refused;
import dev.pamphlet.cli.articles.PublishTime;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends an issue to the subscribers. */
@Command(
    name = "send",
    header = "Sends an issue to its subscribers, at once or later.",
    description = {
      "",
      "Its letter is written now and stays as it is, whatever happens to the article that it"
          + " announces. An issue is sent once."
    },
    footer = {
      "",
      "Examples:",
      "  pamphlet issue send 0123456789abcdef0123456789abcdef",
      "  pamphlet issue send 0123456789abcdef0123456789abcdef --at 2026-12-01T09:00"
    })
public final class IssueSendCommand extends Subcommand {

  @Mixin private IssueArgument issue;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      defaultValue = "now",
      description =
          "When: 2026-12-01T09:00, with a zone if it is not this machine's (else at once).")
  private PublishTime at;

  @Override
  protected ExitCode run(Console console) {
    JsonNode sent = send(console);
    console.line(IssueLine.of(sent));
    if (at.instant().isEmpty()) {
      console.note("watch it: pamphlet issue watch " + issue.id());
    }
    console.document(sent);
    return ExitCode.DONE;
  }

  /** A letter with faults is refused; they are listed with their positions in the Markdown. */
  private JsonNode send(Console console) {
    try {
      return editor().issues().send(issue.id(), at.instant()).json();
    } catch (Refused refused) {
      refused.invalid().stream()
          .filter(fault -> fault.line() > 0)
          .map(fault -> "%d:%d: %s".formatted(fault.line(), fault.column(), fault.reason()))
          .forEach(fault -> console.note(console.red("refused: ") + Console.printable(fault)));
      throw refused;
    }
  }
}
