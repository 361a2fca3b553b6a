package dev.pamphlet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.Answer;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.api.Trouble;
import dev.pamphlet.content.Slug;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes what is public again, so that its pages are made by the software of today. */
@Command(
    name = "rerender",
    header = "Builds the stored pages of published articles again, after a change of their format.",
    description = {
      "",
      "Publishes the version that is public once more, from its source. Leaves alone what is not"
          + " public, has a later draft or is scheduled: readers shall read the same as before.",
      ""
    },
    footer = {"", "Examples:", "  pamphlet rerender", "  pamphlet rerender lighthouse"})
final class RerenderCommand extends Subcommand {

  @Parameters(arity = "0..*", paramLabel = "SLUG", description = "Articles; all if none is given.")
  private List<Slug> slugs;

  @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  private final ArrayNode told = JsonNodeFactory.instance.arrayNode();

  @Override
  ExitCode run(Console console) {
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
        one(console, editor, slug);
      } catch (Trouble trouble) {
        worst = worst.and(failed(console, slug, trouble));
        if (trouble.isOfEveryRequest()) {
          break;
        }
      }
    }
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("dryRun", dryRun);
    console.document(document.<ObjectNode>set("articles", told));
    return worst;
  }

  private void one(Console console, EditorRoutes editor, String slug) {
    Answer there = editor.get(slug);
    Optional<String> reason = reasonNotTo(there.json());
    if (reason.isPresent()) {
      console.note("skipped %s: %s".formatted(slug, reason.get()));
      tell(slug, "skipped").put("reason", reason.get());
    } else if (dryRun) {
      console.line("would rerender " + Articles.named(slug, there.json()));
      tell(slug, "rerendered");
    } else {
      Answer saved =
          editor.publish(slug, Optional.empty(), Optional.of(false), there.requiredTag());
      console.line("rerendered " + Articles.named(slug, saved.json()));
      tell(slug, "rerendered").put("version", saved.json().path("version").asInt());
    }
  }

  private static Optional<String> reasonNotTo(JsonNode article) {
    int published = Articles.publishedVersion(article);
    if (published == 0) {
      return Optional.of("it is not public (%s)".formatted(Articles.status(article)));
    }
    int latest = article.path("version").asInt();
    if (published != latest) {
      return Optional.of(
          "version %d is public, and %d is a later draft".formatted(published, latest));
    }
    return Optional.ofNullable(article.get("scheduledAt"))
        .map(at -> "it is to be published at %s".formatted(at.asText()));
  }

  private ExitCode failed(Console console, String slug, Trouble trouble) {
    ExitCode code = ExitCode.of(trouble);
    String message = Pamphlet.message(trouble);
    console.note(console.red("failed ") + slug + ": " + Console.printable(message));
    tell(slug, "failed").putObject("problem").put("kind", code.word()).put("message", message);
    return code;
  }

  private ObjectNode tell(String slug, String outcome) {
    return told.addObject().put("slug", slug).put("outcome", outcome);
  }
}
