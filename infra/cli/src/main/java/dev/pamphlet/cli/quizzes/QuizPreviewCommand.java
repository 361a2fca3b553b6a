package dev.pamphlet.cli.quizzes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.check.QuizCheck;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.ProblemText;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.findings.Diagnostics;
import dev.pamphlet.cli.findings.Finding;
import dev.pamphlet.cli.findings.Findings;
import dev.pamphlet.cli.folder.QuizFile;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.markdown.source.MalformedSource;
import dev.pamphlet.quizzes.Quiz;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a quiz as its readers see it. */
@Command(
    name = "preview",
    header = "Prints a quiz as its readers see it; sends nothing to the API.",
    description = {"", "Readers see the options in an order that changes with every version."},
    footer = {"", "Example:", "  pamphlet quiz preview --answers lighthouse/quiz.md | less -R"})
public final class QuizPreviewCommand extends Subcommand {

  @Parameters(paramLabel = "FILE", description = "A quiz (.md or .gift), or its article's folder.")
  private Path file;

  @Option(
      names = "--answers",
      description =
          "Mark the right answers, and add the explanations that readers get after answering.")
  private boolean answers;

  @Override
  protected ExitCode run(Console console) {
    QuizFile source = QuizFile.read(file);
    QuizCheck check = new QuizCheck();
    try {
      show(console, check.read(source, source.article()).quiz());
      return ExitCode.DONE;
    } catch (MalformedSource malformed) {
      Findings faults = new Findings(malformed.faults().stream().map(Finding::of).toList());
      new Diagnostics(console).print(source.file(), source.source(), faults.list());
      String message = "%s has %s".formatted(source.file(), faults.count());
      console.note(console.red("failed ") + Console.printable(message));
      ObjectNode document = ProblemText.json(ExitCode.REFUSED, message);
      console.document(document.<ObjectNode>set("findings", faults.json(source.file())));
      return ExitCode.REFUSED;
    }
  }

  private void show(Console console, Quiz quiz) {
    List<String> lines = new QuizSheet(console, quiz, answers).lines();
    lines.forEach(console::line);
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("title", quiz.title());
    document.put("questions", quiz.questions().size());
    Optional.of(quiz.pass())
        .filter(p -> p.isPresent())
        .ifPresent(p -> document.put("pass", p.getAsInt()));
    console.document(document.put("text", String.join("\n", lines)));
  }
}
