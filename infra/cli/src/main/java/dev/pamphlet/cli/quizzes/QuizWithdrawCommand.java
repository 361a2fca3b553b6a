package dev.pamphlet.cli.quizzes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.ApiResponse;
import dev.pamphlet.cli.api.QuizRoutes;
import dev.pamphlet.cli.articles.ArticleProblem;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.content.Slug;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Withdraws a quiz. */
@Command(
    name = "withdraw",
    header = "Withdraws the quiz of an article: readers are told that it is gone (410).",
    description = {
      "",
      "Its versions, the results of those who took it and its statistics are kept. Publishing the"
          + " article's folder with a quiz in it brings the quiz back."
    },
    footer = {"", "Example:", "  pamphlet quiz withdraw lighthouse"})
public final class QuizWithdrawCommand extends Subcommand {

  @Parameters(paramLabel = "SLUG", description = "The article.")
  private Slug slug;

  @Option(names = "--dry-run", description = "Say what would be done; change nothing.")
  private boolean dryRun;

  @Override
  protected ExitCode run(Console console) {
    QuizRoutes quizzes = editor().quizzes();
    ApiResponse quiz =
        quizzes.find(slug.value()).orElseThrow(() -> ArticleProblem.noQuiz(slug.value()));
    String address = quiz.text("slug").orElse(slug.value());
    if (!address.equals(slug.value())) {
      throw ArticleProblem.moved(slug.value(), address);
    }
    String name = "quiz of %s v%d".formatted(slug, quiz.json().path("version").asInt());
    if (QuizRoutes.isWithdrawn(quiz)) {
      console.line("%s is withdrawn already".formatted(name));
      console.document(quiz.json());
    } else if (dryRun) {
      console.line("would withdraw " + name);
      ObjectNode document = JsonNodeFactory.instance.objectNode().put("dryRun", true);
      console.document(document.put("would", "withdraw").<ObjectNode>set("quiz", quiz.json()));
    } else {
      ApiResponse withdrawn = quizzes.withdraw(slug.value(), quiz.requiredTag());
      console.line("withdrew " + name);
      console.note("remove its file from the article's folder: publishing it brings the quiz back");
      console.document(withdrawn.json());
    }
    return ExitCode.DONE;
  }
}
