package dev.pamphlet.cli.publication;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.check.FolderCheck;
import dev.pamphlet.cli.check.QuizCheck;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.folder.ArticleFolder;
import dev.pamphlet.cli.folder.ArticleFolders;
import dev.pamphlet.cli.folder.FolderProblem;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.upload.Publisher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sends articles with their quizzes one by one, prints each outcome at once, and a summary if there
 * are several.
 */
final class PublishRun {

  private final Console console;
  private final SubmissionRun submissions;
  private final Publisher publisher;
  private final FolderCheck check = new FolderCheck();
  private final QuizCheck quizCheck = new QuizCheck();
  private final boolean dryRun;
  private final boolean force;
  private final Optional<Integer> on;

  private final ArrayNode outcomes = JsonNodeFactory.instance.arrayNode();
  private final Map<String, Integer> counts = new TreeMap<>();
  private ExitCode worst = ExitCode.DONE;
  private boolean hopeless;

  PublishRun(
      Console console,
      Publisher publisher,
      boolean dryRun,
      boolean force,
      boolean strict,
      Optional<Integer> on) {
    this.console = console;
    this.submissions = new SubmissionRun(console, dryRun, strict);
    this.publisher = publisher;
    this.dryRun = dryRun;
    this.force = force;
    this.on = on;
  }

  ExitCode all(List<ArticleFolders.Entry> entries) {
    int number = 0;
    for (ArticleFolders.Entry entry : entries) {
      console.progress("[%d/%d] %s".formatted(++number, entries.size(), entry.named()));
      ObjectNode json = outcomes.addObject().put("folder", entry.named().toString());
      if (hopeless) {
        json.setAll(count(SubmissionRun.Outcome.notSent(), "").json());
      } else {
        entry
            .problem()
            .ifPresent(problem -> json.setAll(count(submissions.failed(problem), "").json()));
        entry.article().ifPresent(article -> sendBoth(article, json));
      }
    }
    if (entries.size() > 1) {
      summary();
    }
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("dryRun", dryRun);
    console.document(document.<ObjectNode>set("articles", outcomes));
    return worst;
  }

  private void sendBoth(ArticleFolder article, ObjectNode json) {
    try {
      send(article, json);
    } catch (FolderProblem problem) {
      json.setAll(count(submissions.failed(problem.getMessage()), "").json());
    }
  }

  /** Sends the article before its quiz, which may refer to a section that is new in it. */
  private void send(ArticleFolder article, ObjectNode entry) {
    BaseVersions base = new BaseVersions(publisher, article, force, this::warn);
    SubmissionRun.Outcome sent =
        count(
            submissions.run(new ArticleSubmission(article, publisher, check, base, on, this::warn)),
            "");
    entry.put("slug", article.slug()).setAll(sent.json());
    article
        .quiz()
        .map(quiz -> new QuizSubmission(article, quiz, publisher, quizCheck, base))
        .map(quiz -> sent.isDone() ? submissions.run(quiz) : SubmissionRun.Outcome.notSent())
        .ifPresent(outcome -> entry.set("quiz", count(outcome, " quiz").json()));
    if (sent.isDone() && base.lacksItsQuiz()) {
      removedQuiz(article, base, entry);
    }
  }

  private void removedQuiz(ArticleFolder article, BaseVersions base, ObjectNode entry) {
    Optional<SubmissionRun.Outcome> left =
        submissions.removedQuiz(article.slug(), () -> publisher.quizForReaders(article));
    left.ifPresent(outcome -> entry.set("quiz", count(outcome, " quiz").json()));
    if (left.isEmpty() && !dryRun) {
      base.forgetQuiz();
    }
  }

  private void warn(String message) {
    console.note(console.yellow("warning ") + Console.printable(message));
  }

  private SubmissionRun.Outcome count(SubmissionRun.Outcome outcome, String what) {
    counts.merge(outcome.word() + what, 1, Integer::sum);
    worst = worst.and(outcome.code());
    hopeless |= outcome.hopeless();
    return outcome;
  }

  private void summary() {
    StringBuilder line = new StringBuilder();
    counts.forEach(
        (outcome, number) ->
            line.append(line.isEmpty() ? "" : ", ").append(number).append(' ').append(outcome));
    console.note(console.bold(line.toString()));
  }
}
