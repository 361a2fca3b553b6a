package dev.pamphlet.cli.quizzes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.check.QuizCheck;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.ProblemText;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.findings.FindingReport;
import dev.pamphlet.cli.folder.FolderProblem;
import dev.pamphlet.cli.folder.QuizFile;
import dev.pamphlet.cli.output.Console;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks quizzes without the API. */
@Command(
    name = "lint",
    header = "Checks quizzes; sends nothing to the API.",
    description = {
      "",
      "Finds what the API would refuse or warn of, with line and column. Looks up the sections that a"
          + " quiz refers to in the article.md beside it. Ends with 1 if there are errors."
    },
    footer = {
      "",
      "Examples:",
      "  pamphlet quiz lint articles/*/quiz.md",
      "  pamphlet quiz lint --strict questions.gift"
    })
public final class QuizLintCommand extends Subcommand {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "A quiz (.md or .gift), or its article's folder.")
  private List<Path> files;

  @Option(names = "--strict", description = "Treat warnings as errors.")
  private boolean strict;

  @Override
  protected ExitCode run(Console console) {
    QuizCheck check = new QuizCheck();
    FindingReport report = new FindingReport(console, strict);
    ArrayNode entries = JsonNodeFactory.instance.arrayNode();
    for (Path named : files) {
      ObjectNode entry = entries.addObject().put("file", named.toString());
      try {
        QuizFile quiz = QuizFile.read(named);
        entry.set(
            "findings",
            report.add(
                quiz.file().toString(),
                quiz.file(),
                quiz.source(),
                check.findings(quiz, quiz.article())));
      } catch (FolderProblem problem) {
        report.addProblem(problem.getMessage());
        entry.setAll(ProblemText.json(ExitCode.REFUSED, problem.getMessage()));
      }
    }
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    console.document(document.<ObjectNode>set("quizzes", entries));
    return report.worst();
  }
}
