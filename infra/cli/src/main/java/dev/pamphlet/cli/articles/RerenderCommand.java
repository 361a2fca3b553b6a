package dev.pamphlet.cli.articles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.ApiFailure;
import dev.pamphlet.cli.api.ApiResponse;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.ProblemText;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.content.Slug;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes public articles again, so that the current software builds their pages. */
@Command(
    name = "rerender",
    header = "Rebuilds the stored pages of published articles, after their format has changed.",
    description = {
      "",
      "Publishes the public version again, from its source. Skips an article that is not public,"
          + " has a later draft, or is scheduled, so that readers never see another text."
    },
    footer = {"", "Examples:", "  pamphlet rerender", "  pamphlet rerender lighthouse"})
public final class RerenderCommand extends Subcommand {

  @Parameters(arity = "0..*", paramLabel = "SLUG", description = "The articles (else all).")
  private List<Slug> slugs;

  @Option(names = "--dry-run", description = "Say what would be done; change nothing.")
  private boolean dryRun;

  private final ArrayNode outcomes = JsonNodeFactory.instance.arrayNode();

  @Override
  protected ExitCode run(Console console) {
    EditorRoutes editor = editor();
    List<String> all =
        slugs == null
            ? editor.articles().stream().map(article -> article.path("slug").asText()).toList()
            : slugs.stream().map(Slug::value).toList();
    ExitCode worst = ExitCode.DONE;
    int number = 0;
    for (String slug : all) {
      console.progress("[%d/%d] %s".formatted(++number, all.size(), slug));
      try {
        rerender(console, editor, slug);
      } catch (ApiFailure failure) {
        worst = worst.and(failed(console, slug, failure));
        if (failure.affectsEveryRequest()) {
          break;
        }
      }
    }
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("dryRun", dryRun);
    console.document(document.<ObjectNode>set("articles", outcomes));
    return worst;
  }

  private void rerender(Console console, EditorRoutes editor, String slug) {
    ApiResponse current = editor.get(slug);
    Optional<String> reason = reasonToSkip(current.json());
    if (reason.isPresent()) {
      console.note("skipped %s: %s".formatted(slug, reason.get()));
      outcome(slug, "skipped").put("reason", reason.get());
    } else if (dryRun) {
      console.line("would rerender " + ArticleSummary.of(slug, current.json()));
      outcome(slug, "rerendered");
    } else {
      ApiResponse saved =
          editor.publish(slug, Optional.empty(), Optional.of(false), current.requiredTag());
      console.line("rerendered " + ArticleSummary.of(slug, saved.json()));
      outcome(slug, "rerendered").put("version", saved.json().path("version").asInt());
    }
  }

  private static Optional<String> reasonToSkip(JsonNode article) {
    int published = ArticleSummary.publishedVersion(article);
    if (published == 0) {
      return Optional.of("it is not public (%s)".formatted(ArticleSummary.status(article)));
    }
    int latest = article.path("version").asInt();
    if (published != latest) {
      return Optional.of(
          "version %d is public, and %d is a later draft".formatted(published, latest));
    }
    return Optional.ofNullable(article.get("scheduledAt"))
        .map(at -> "it will be published at %s".formatted(at.asText()));
  }

  private ExitCode failed(Console console, String slug, ApiFailure failure) {
    ExitCode code = ExitCode.of(failure);
    String message = ProblemText.of(failure);
    console.note(console.red("failed ") + slug + ": " + Console.printable(message));
    outcome(slug, "failed").putObject("problem").put("kind", code.word()).put("message", message);
    return code;
  }

  private ObjectNode outcome(String slug, String outcome) {
    return outcomes.addObject().put("slug", slug).put("outcome", outcome);
  }
}
