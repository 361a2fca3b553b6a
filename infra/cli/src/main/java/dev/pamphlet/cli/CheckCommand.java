package dev.pamphlet.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.check.Finding;
import dev.pamphlet.cli.check.FolderCheck;
import dev.pamphlet.cli.check.LinkProbe;
import dev.pamphlet.cli.check.QuizCheck;
import dev.pamphlet.cli.publication.ArticleFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks articles, and their quizzes, in their folders without an API. */
@Command(
    name = "check",
    header = "Checks articles and their quizzes in their folders; sends nothing to the API.",
    description = {
      "",
      "Finds what the API would refuse or warn of, image files that are missing, and links to"
          + " articles and sections that are not there. Ends with 1 if there are errors.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  pamphlet check articles/*",
      "  pamphlet check --links --strict infra/publication"
    })
final class CheckCommand extends Subcommand {

  private static final String FINDINGS = "findings";

  /** Of other sites; those that take longer are told apart from those that are gone. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @Parameters(
      arity = "1..*",
      paramLabel = "FOLDER",
      description = "A folder with an article.md, whose name is its slug; or a publication's.")
  private List<Path> folders;

  @Option(
      names = "--links",
      description = "Ask other sites too whether they still have what is linked to.")
  private boolean links;

  @Option(names = "--strict", description = "Take warnings for errors.")
  private boolean strict;

  private final FolderCheck check = new FolderCheck();
  private final QuizCheck quizCheck = new QuizCheck();
  private final ArrayNode told = JsonNodeFactory.instance.arrayNode();

  @Override
  ExitCode run(Console console) {
    Verdicts verdicts = new Verdicts(console, strict);
    if (links) {
      try (LinkProbe probe = new LinkProbe(PATIENCE)) {
        all(console, verdicts, Optional.of(probe));
      }
    } else {
      all(console, verdicts, Optional.empty());
    }
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    console.document(document.<ObjectNode>set("articles", told));
    return verdicts.worst();
  }

  private void all(Console console, Verdicts verdicts, Optional<LinkProbe> probe) {
    for (ArticleFolders.Entry entry : ArticleFolders.read(folders)) {
      entry.problem().ifPresent(problem -> none(verdicts, entry.named(), problem));
      entry
          .article()
          .ifPresent(
              article -> {
                console.progress(article.slug());
                one(verdicts, article, linked(console, article, probe));
              });
    }
  }

  private void none(Verdicts verdicts, Path named, String problem) {
    verdicts.none(problem);
    ObjectNode entry = told.addObject().put("folder", named.toString());
    entry.putObject("problem").put("kind", ExitCode.REFUSED.word()).put("message", problem);
  }

  private List<Finding> linked(Console console, ArticleFolder article, Optional<LinkProbe> probe) {
    return probe
        .map(
            sites ->
                sites.check(
                    check.externalLinks(article),
                    address -> console.progress("%s: %s".formatted(article.slug(), address))))
        .orElse(List.of());
  }

  private void one(Verdicts verdicts, ArticleFolder article, List<Finding> linked) {
    List<Finding> found = new ArrayList<>(check.everything(article));
    found.addAll(linked);
    found.sort(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column));
    ObjectNode entry =
        told.addObject().put("folder", article.folder().toString()).put("slug", article.slug());
    entry.set(FINDINGS, verdicts.tell(article.slug(), article.file(), article.source(), found));
    article
        .quiz()
        .ifPresent(
            quiz ->
                entry
                    .putObject("quiz")
                    .set(
                        FINDINGS,
                        verdicts.tell(
                            "quiz of " + article.slug(),
                            quiz.file(),
                            quiz.source(),
                            quizCheck.findings(quiz, Optional.of(article)))));
  }
}
