package dev.pamphlet.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.check.FolderCheck;
import dev.pamphlet.cli.check.QuizCheck;
import dev.pamphlet.cli.publication.ArticleFolder;
import dev.pamphlet.cli.publication.Publisher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One article with its quiz after the other, each told as soon as it is done, and a summary of
 * many.
 */
final class PublishRun {

  private final Console console;
  private final SendingRun sending;
  private final Publisher publisher;
  private final FolderCheck check = new FolderCheck();
  private final QuizCheck quizCheck = new QuizCheck();
  private final boolean dryRun;
  private final Optional<Integer> on;

  private final ArrayNode told = JsonNodeFactory.instance.arrayNode();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private ExitCode worst = ExitCode.DONE;
  private boolean hopeless;

  PublishRun(Console console, Publisher publisher, boolean dryRun, Optional<Integer> on) {
    this.console = console;
    this.sending = new SendingRun(console, dryRun);
    this.publisher = publisher;
    this.dryRun = dryRun;
    this.on = on;
  }

  ExitCode all(List<ArticleFolders.Entry> entries) {
    int number = 0;
    for (ArticleFolders.Entry entry : entries) {
      console.progress("[%d/%d] %s".formatted(++number, entries.size(), entry.named()));
      ObjectNode entryTold = told.addObject().put("folder", entry.named().toString());
      if (hopeless) {
        entryTold.setAll(count(SendingRun.Outcome.notSent(), "").json());
      } else {
        entry
            .problem()
            .ifPresent(problem -> entryTold.setAll(count(sending.failed(problem), "").json()));
        entry.article().ifPresent(article -> one(article, entryTold));
      }
    }
    if (entries.size() > 1) {
      summary();
    }
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("dryRun", dryRun);
    console.document(document.<ObjectNode>set("articles", told));
    return worst;
  }

  /** The article first: its quiz may name a section that is new in it. */
  private void one(ArticleFolder article, ObjectNode entry) {
    SendingRun.Outcome sent =
        count(sending.run(new ArticleSending(article, publisher, check, on)), "");
    entry.put("slug", article.slug()).setAll(sent.json());
    article
        .quiz()
        .map(quiz -> new QuizSending(article, quiz, publisher, quizCheck))
        .map(quiz -> sent.isDone() ? sending.run(quiz) : SendingRun.Outcome.notSent())
        .ifPresent(outcome -> entry.set("quiz", count(outcome, " quiz").json()));
  }

  private SendingRun.Outcome count(SendingRun.Outcome outcome, String what) {
    outcomes.merge(outcome.word() + what, 1, Integer::sum);
    worst = worst.and(outcome.code());
    hopeless |= outcome.hopeless();
    return outcome;
  }

  private void summary() {
    StringBuilder line = new StringBuilder();
    outcomes.forEach(
        (outcome, number) ->
            line.append(line.isEmpty() ? "" : ", ").append(number).append(' ').append(outcome));
    console.note(console.bold(line.toString()));
  }
}
