package dev.pamphlet.cli.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.findings.Finding;
import dev.pamphlet.cli.findings.FindingReport;
import dev.pamphlet.cli.folder.ArticleFolder;
import dev.pamphlet.cli.folder.ArticleFolders;
import dev.pamphlet.cli.output.Console;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks articles and their quizzes in their folders, without the API. */
@Command(
    name = "check",
    header = "Checks articles and their quizzes in their folders; sends nothing to the API.",
    description = {
      "",
      "Finds what the API would refuse or warn of, missing image files, and links to articles and"
          + " sections that do not exist. Ends with 1 if there are errors."
    },
    footer = {
      "",
      "Examples:",
      "  pamphlet check articles/*",
      "  pamphlet check --links --strict infra/publication"
    })
public final class CheckCommand extends Subcommand {

  private static final String FINDINGS = "findings";

  /** The time limit of other sites. A slower one gets a warning, because it may still work. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @Parameters(
      arity = "1..*",
      paramLabel = "FOLDER",
      description = "An article's folder, named by its slug, or a publication's folder.")
  private List<Path> folders;

  @Option(names = "--links", description = "Also ask other sites whether the linked pages exist.")
  private boolean links;

  @Option(names = "--strict", description = "Treat warnings as errors.")
  private boolean strict;

  private final FolderCheck folderCheck = new FolderCheck();
  private final QuizCheck quizCheck = new QuizCheck();
  private final ArrayNode entries = JsonNodeFactory.instance.arrayNode();

  @Override
  protected ExitCode run(Console console) {
    FindingReport report = new FindingReport(console, strict);
    if (links) {
      try (LinkProbe probe = new LinkProbe(PATIENCE)) {
        check(console, report, Optional.of(probe));
      }
    } else {
      check(console, report, Optional.empty());
    }
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    console.document(document.<ObjectNode>set("articles", entries));
    return report.worst();
  }

  private void check(Console console, FindingReport report, Optional<LinkProbe> network) {
    List<ArticleFolders.Entry> named = ArticleFolders.read(folders);
    Optional<LinkProbe> probe = network.filter(sites -> !isOffline(report, sites, named));
    for (ArticleFolders.Entry entry : named) {
      entry.problem().ifPresent(problem -> addProblem(report, entry.named(), problem));
      entry
          .article()
          .ifPresent(
              article -> {
                console.progress(article.slug());
                check(report, article, linked(console, article, probe));
              });
    }
  }

  /** Requests all pages, and reports once if there is no network. */
  private boolean isOffline(
      FindingReport report, LinkProbe sites, List<ArticleFolders.Entry> named) {
    named.stream()
        .flatMap(entry -> entry.article().stream())
        .forEach(article -> sites.ask(folderCheck.externalLinks(article)));
    if (sites.isOffline()) {
      report.addProblem("no network: the links to other sites were not checked");
      return true;
    }
    return false;
  }

  private void addProblem(FindingReport report, Path named, String problem) {
    report.addProblem(problem);
    ObjectNode entry = entries.addObject().put("folder", named.toString());
    entry.putObject("problem").put("kind", ExitCode.REFUSED.word()).put("message", problem);
  }

  private List<Finding> linked(Console console, ArticleFolder article, Optional<LinkProbe> probe) {
    return probe
        .map(
            sites ->
                sites.check(
                    folderCheck.externalLinks(article),
                    address -> console.progress("%s: %s".formatted(article.slug(), address))))
        .orElse(List.of());
  }

  private void check(FindingReport report, ArticleFolder article, List<Finding> linked) {
    List<Finding> found = new ArrayList<>(folderCheck.everything(article));
    found.addAll(linked);
    found.sort(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column));
    ObjectNode entry =
        entries.addObject().put("folder", article.folder().toString()).put("slug", article.slug());
    entry.set(FINDINGS, report.add(article.slug(), article.file(), article.source(), found));
    article
        .quiz()
        .ifPresent(
            quiz ->
                entry
                    .putObject("quiz")
                    .set(
                        FINDINGS,
                        report.add(
                            "quiz of " + article.slug(),
                            quiz.file(),
                            quiz.source(),
                            quizCheck.findings(quiz, Optional.of(article)))));
  }
}
