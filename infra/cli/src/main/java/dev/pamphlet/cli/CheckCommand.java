package dev.pamphlet.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.check.Finding;
import dev.pamphlet.cli.check.FolderCheck;
import dev.pamphlet.cli.check.LinkProbe;
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

/** Checks articles in their folders without an API. */
@Command(
    name = "check",
    header = "Checks articles in their folders; sends nothing to the API.",
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
  private final ArrayNode told = JsonNodeFactory.instance.arrayNode();
  private ExitCode worst = ExitCode.DONE;

  @Override
  ExitCode run(Console console) {
    if (links) {
      try (LinkProbe probe = new LinkProbe(PATIENCE)) {
        all(console, Optional.of(probe));
      }
    } else {
      all(console, Optional.empty());
    }
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    console.document(document.<ObjectNode>set("articles", told));
    return worst;
  }

  private void all(Console console, Optional<LinkProbe> probe) {
    for (ArticleFolders.Entry entry : ArticleFolders.read(folders)) {
      entry.problem().ifPresent(problem -> none(console, entry.named(), problem));
      entry.article().ifPresent(article -> one(console, article, probe));
    }
  }

  private void none(Console console, Path named, String problem) {
    worst = ExitCode.REFUSED;
    console.note(console.red("failed ") + Console.printable(problem));
    ObjectNode entry = told.addObject().put("folder", named.toString());
    entry.putObject("problem").put("kind", ExitCode.REFUSED.word()).put("message", problem);
  }

  private void one(Console console, ArticleFolder article, Optional<LinkProbe> probe) {
    console.progress(article.slug());
    List<Finding> found = new ArrayList<>(check.everything(article));
    probe.ifPresent(
        sites ->
            found.addAll(
                sites.check(
                    check.externalLinks(article),
                    address -> console.progress("%s: %s".formatted(article.slug(), address)))));
    found.sort(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column));
    Findings findings = new Findings(found);
    new Diagnostics(console).print(article.file(), article.source(), found);
    console.line(
        "%s %s"
            .formatted(
                article.slug(),
                found.isEmpty() ? console.green("is fine") : "has " + findings.count()));
    if (findings.errors() > 0 || strict && !found.isEmpty()) {
      worst = ExitCode.REFUSED;
    }
    told.addObject()
        .put("folder", article.folder().toString())
        .put("slug", article.slug())
        .set("findings", findings.json(article.file()));
  }
}
