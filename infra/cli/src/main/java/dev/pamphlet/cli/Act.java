package dev.pamphlet.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.Answer;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.content.Slug;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * A command that changes one article as it is at this moment: it looks first, and what somebody
 * else did in between makes the API refuse.
 */
abstract class Act extends Subcommand {

  @Parameters(index = "0", paramLabel = "SLUG", description = "The article.")
  private Slug slug;

  @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  @Override
  final ExitCode run(Console console) {
    EditorRoutes editor = editor();
    Answer there = editor.get(slug.value());
    String lives = there.text("slug").orElse(slug.value());
    if (!lives.equals(slug.value())) {
      // The API would refuse too: whoever writes to an address that was left may not know.
      throw new MovedAway(slug.value(), lives);
    }
    if (dryRun) {
      console.line("would %s %s".formatted(intent(), Articles.named(slug.value(), there.json())));
      ObjectNode document = JsonNodeFactory.instance.objectNode().put("dryRun", true);
      console.document(document.put("would", intent()).<ObjectNode>set("article", there.json()));
      return ExitCode.DONE;
    }
    Answer after = act(editor, slug.value(), there.requiredTag());
    console.line(done(slug.value(), after));
    advice(slug.value()).ifPresent(console::note);
    console.document(after.json());
    return ExitCode.DONE;
  }

  /** What it would do, before the name of the article: {@code withdraw}. */
  abstract String intent();

  abstract Answer act(EditorRoutes editor, String slug, String tag);

  /** What it did, in one line. */
  abstract String done(String slug, Answer after);

  /** What is left to do for the editor. */
  Optional<String> advice(String slug) {
    return Optional.empty();
  }
}
