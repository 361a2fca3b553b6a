package dev.pamphlet.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.Refused;
import dev.pamphlet.cli.api.Trouble;
import dev.pamphlet.cli.check.FolderCheck;
import dev.pamphlet.cli.publication.ArticleFolder;
import dev.pamphlet.cli.publication.FolderProblem;
import dev.pamphlet.cli.publication.Publisher;
import dev.pamphlet.cli.publication.Publishing;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One article after the other, each told as soon as it is done, and a summary of many. */
final class PublishRun {

  private static final String FAILED = "failed";
  private static final String NOT_SENT = "not sent";

  private final Console console;
  private final Diagnostics diagnostics;
  private final Publisher publisher;
  private final FolderCheck check = new FolderCheck();
  private final boolean dryRun;
  private final Optional<Integer> on;

  private final ArrayNode told = JsonNodeFactory.instance.arrayNode();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private ExitCode worst = ExitCode.DONE;
  private boolean hopeless;

  PublishRun(Console console, Publisher publisher, boolean dryRun, Optional<Integer> on) {
    this.console = console;
    this.diagnostics = new Diagnostics(console);
    this.publisher = publisher;
    this.dryRun = dryRun;
    this.on = on;
  }

  ExitCode all(List<ArticleFolders.Entry> entries) {
    int number = 0;
    for (ArticleFolders.Entry entry : entries) {
      console.progress("[%d/%d] %s".formatted(++number, entries.size(), entry.named()));
      if (hopeless) {
        tell(entry.named(), NOT_SENT);
      } else {
        entry.problem().ifPresent(problem -> failed(entry.named(), ExitCode.REFUSED, problem));
        entry.article().ifPresent(article -> one(entry.named(), article));
      }
    }
    if (entries.size() > 1) {
      summary();
    }
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("dryRun", dryRun);
    console.document(document.<ObjectNode>set("articles", told));
    return worst;
  }

  private void one(Path named, ArticleFolder article) {
    try {
      if (dryRun) {
        planned(named, article);
      } else {
        saved(
            named,
            article,
            on.map(version -> publisher.revise(article, version))
                .orElseGet(() -> publisher.publish(article)));
      }
    } catch (Refused refused) {
      Findings findings = Findings.of(refused);
      diagnostics.print(article.file(), article.source(), findings.list());
      ObjectNode entry = failed(named, ExitCode.REFUSED, reason(article, refused, findings));
      entry.set("findings", findings.json(article.file()));
    } catch (FolderProblem problem) {
      failed(named, ExitCode.REFUSED, problem.getMessage());
    } catch (Trouble trouble) {
      failed(named, ExitCode.of(trouble), trouble.getMessage());
      hopeless = trouble.isOfEveryRequest();
    }
  }

  private static String reason(ArticleFolder article, Refused refused, Findings findings) {
    return findings.errors() > 0
        ? "%s: %s; nothing was saved".formatted(article.slug(), findings.count())
        : "%s: %s".formatted(article.slug(), Pamphlet.message(refused));
  }

  private void saved(Path named, ArticleFolder article, Publishing done) {
    String change = word(done.change());
    Findings findings = done.article().map(Findings::warnings).orElseGet(Findings::none);
    diagnostics.print(article.file(), article.source(), findings.list());
    ObjectNode entry = tell(named, change);
    entry.set("findings", findings.json(article.file()));
    done.article()
        .ifPresent(
            json -> {
              entry.put("slug", article.slug()).put("version", done.version());
              entry.put("status", Articles.status(json));
              if (json.has("sections")) {
                entry.set("sections", json.path("sections"));
              }
              String sections = Articles.sections(json);
              console.line(
                  "%s %s%s"
                      .formatted(
                          console.green(change),
                          Articles.named(article.slug(), json),
                          sections.isEmpty() ? "" : ": " + sections));
            });
  }

  private void planned(Path named, ArticleFolder article) {
    Publishing plan = publisher.plan(article);
    Findings findings = new Findings(check.source(article));
    diagnostics.print(article.file(), article.source(), findings.list());
    if (findings.errors() > 0) {
      String reason = "%s: %s; it would be refused".formatted(article.slug(), findings.count());
      failed(named, ExitCode.REFUSED, reason).set("findings", findings.json(article.file()));
      return;
    }
    ObjectNode entry = tell(named, word(plan.change()));
    entry.put("slug", article.slug()).set("findings", findings.json(article.file()));
    console.line(
        switch (plan.change()) {
          case CREATED -> "would create %s".formatted(article.slug());
          case REVISED -> "would revise %s v%d".formatted(article.slug(), plan.version());
          case UNCHANGED -> "unchanged %s v%d".formatted(article.slug(), plan.version());
        });
  }

  private ObjectNode failed(Path named, ExitCode code, String reason) {
    worst = worst.and(code);
    console.note(console.red(FAILED) + " " + Console.printable(reason));
    ObjectNode entry = tell(named, FAILED);
    entry.putObject("problem").put("kind", code.word()).put("message", reason);
    return entry;
  }

  private ObjectNode tell(Path named, String outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
    return told.addObject().put("folder", named.toString()).put("outcome", outcome);
  }

  private void summary() {
    StringBuilder line = new StringBuilder();
    outcomes.forEach(
        (outcome, number) ->
            line.append(line.isEmpty() ? "" : ", ").append(number).append(' ').append(outcome));
    console.note(console.bold(line.toString()));
  }

  private static String word(Publishing.Change change) {
    return change.name().toLowerCase(Locale.ROOT);
  }
}
