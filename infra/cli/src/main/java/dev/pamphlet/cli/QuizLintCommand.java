package dev.pamphlet.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.check.QuizCheck;
import dev.pamphlet.cli.publication.FolderProblem;
import dev.pamphlet.cli.publication.QuizFile;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks quizzes without an API. */
@Command(
    name = "lint",
    header = "Checks quizzes; sends nothing to the API.",
    description = {
      "",
      "Finds what the API would refuse or warn of, with line and column. Sections that a quiz refers"
          + " to are looked up in the article.md beside it. Ends with 1 if there are errors.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  pamphlet quiz lint articles/*/quiz.md",
      "  pamphlet quiz lint --strict questions.gift"
    })
final class QuizLintCommand extends Subcommand {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "A quiz, .md or .gift, or the folder of its article.")
  private List<Path> files;

  @Option(names = "--strict", description = "Take warnings for errors.")
  private boolean strict;

  @Override
  ExitCode run(Console console) {
    QuizCheck check = new QuizCheck();
    Verdicts verdicts = new Verdicts(console, strict);
    ArrayNode told = JsonNodeFactory.instance.arrayNode();
    for (Path named : files) {
      ObjectNode entry = told.addObject().put("file", named.toString());
      try {
        QuizFile quiz = QuizFile.read(named);
        entry.set(
            "findings",
            verdicts.tell(
                quiz.file().toString(),
                quiz.file(),
                quiz.source(),
                check.findings(quiz, quiz.article())));
      } catch (FolderProblem problem) {
        verdicts.none(problem.getMessage());
        entry.setAll(Pamphlet.problem(ExitCode.REFUSED, problem.getMessage()));
      }
    }
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    console.document(document.<ObjectNode>set("quizzes", told));
    return verdicts.worst();
  }
}
