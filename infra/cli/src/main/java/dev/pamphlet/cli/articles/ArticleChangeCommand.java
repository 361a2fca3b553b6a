package dev.pamphlet.cli.articles;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.ApiResponse;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.content.Slug;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * A command that changes one article. It reads the article first and sends its ETag with the
 * change, so that the API refuses if somebody saved in between.
 */
abstract class ArticleChangeCommand extends Subcommand {

  @Parameters(index = "0", paramLabel = "SLUG", description = "The article.")
  private Slug slug;

  @Option(names = "--dry-run", description = "Say what would be done; change nothing.")
  private boolean dryRun;

  @Override
  protected final ExitCode run(Console console) {
    EditorRoutes editor = editor();
    ApiResponse current = editor.get(slug.value());
    String address = current.text("slug").orElse(slug.value());
    if (!address.equals(slug.value())) {
      // The API refuses this too. An editor who uses the old address may not know about the move.
      throw ArticleProblem.moved(slug.value(), address);
    }
    if (dryRun) {
      console.line(
          "would %s %s".formatted(intent(), ArticleSummary.of(slug.value(), current.json())));
      ObjectNode document = JsonNodeFactory.instance.objectNode().put("dryRun", true);
      console.document(document.put("would", intent()).<ObjectNode>set("article", current.json()));
      return ExitCode.DONE;
    }
    ApiResponse changed = change(editor, slug.value(), current.requiredTag());
    console.line(done(slug.value(), changed));
    advice(slug.value()).ifPresent(console::note);
    console.document(changed.json());
    return ExitCode.DONE;
  }

  /** The verb for a dry run, before the name of the article: {@code withdraw}. */
  abstract String intent();

  /** Changes the article, if its ETag is still the given one. */
  abstract ApiResponse change(EditorRoutes editor, String slug, String tag);

  /** The result in one line. */
  abstract String done(String slug, ApiResponse changed);

  /** A hint on what to do next. */
  Optional<String> advice(String slug) {
    return Optional.empty();
  }
}
